using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Names;

/// <summary>
/// What the use cases must know of one kind of <see cref="INamedPage"/>: its word, its addresses, where its articles are.
/// </summary>
internal abstract class NamedPages<T>
    where T : class, INamedPage
{
    /// <summary>"topic".</summary>
    public abstract string Noun { get; }

    /// <summary>Who may add, change, merge and remove one.</summary>
    public abstract Act Act { get; }

    public virtual int NameLimit => 100;

    /// <summary>They can be people of the staff.</summary>
    public virtual bool HasAccounts => false;

    /// <summary>Statements that move everything from the one with number {0} to the one with number {1}, each article once.</summary>
    public abstract IReadOnlyList<string> Moves { get; }

    public abstract string PathOf(string slug);

    /// <summary>All of them as the newsroom lists them.</summary>
    public abstract IQueryable<NamedLine> Lines(NewsDb db);

    /// <summary>The articles beneath one, whatever their state.</summary>
    public abstract IQueryable<int> ArticlesOf(NewsDb db, int id);

    /// <param name="position">How many there are before it.</param>
    public abstract T New(string slug, NamedText text, int position);

    /// <summary>Why no page of this kind may have that slug; null when one may.</summary>
    public virtual string? RefusalOf(string slug) => null;

    /// <summary>What a kind has beside its text; within the transaction of the save.</summary>
    /// <param name="formerName">"" for a new one.</param>
    /// <param name="nowUtc">When it is saved.</param>
    /// <returns>What is wrong; null when it is done.</returns>
    public virtual Task<Problem?> KeepMoreAsync(
        NewsDb db, T page, PageForm form, string formerName, DateTime nowUtc, CancellationToken cancellationToken) =>
        Task.FromResult<Problem?>(null);
}

/// <summary>One section, topic, author or story as the newsroom lists it.</summary>
internal sealed record NamedLine
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string About { get; init; }

    public required int Version { get; init; }

    /// <summary>Its place among its kind, where people order it.</summary>
    public int Position { get; init; }

    /// <summary>Of authors alone; so are <see cref="StaffId"/> and <see cref="Profile"/>.</summary>
    public string JobTitle { get; init; } = "";

    public int? StaffId { get; init; }

    public AuthorProfile Profile { get; init; } = AuthorProfile.Empty;

    /// <summary>Of topics and authors alone.</summary>
    public int? PictureId { get; init; }

    /// <summary>Of sections and topics alone: its code.</summary>
    public string? MediaTopic { get; init; }
}
