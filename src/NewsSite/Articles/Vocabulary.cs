using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>
/// Sections, topics, authors and stories by slug, with what is missing created on the way: for writers of many
/// articles. Belongs to one transaction; a writer that rolls back throws it away.
/// </summary>
internal sealed class Vocabulary
{
    private readonly NewsDb _db;
    private readonly Dictionary<string, int> _sections;
    private readonly Dictionary<string, int> _topics;
    private readonly Dictionary<string, int> _authors;
    private readonly Dictionary<string, int> _stories;

    private Vocabulary(
        NewsDb db,
        Dictionary<string, int> sections,
        Dictionary<string, int> topics,
        Dictionary<string, int> authors,
        Dictionary<string, int> stories) =>
        (_db, _sections, _topics, _authors, _stories) = (db, sections, topics, authors, stories);

    public static async Task<Vocabulary> LoadAsync(NewsDb db, CancellationToken cancellationToken) => new(
        db,
        await db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Slug, s => s.Id, cancellationToken),
        await db.Topics.AsNoTracking().ToDictionaryAsync(t => t.Slug, t => t.Id, cancellationToken),
        await db.Authors.AsNoTracking().ToDictionaryAsync(a => a.Slug, a => a.Id, cancellationToken),
        await db.Stories.AsNoTracking().ToDictionaryAsync(s => s.Slug, s => s.Id, cancellationToken));

    /// <summary>Null when there is no such section: sections are made by people, not by files.</summary>
    public int? SectionId(string slug) => _sections.TryGetValue(slug, out var id) ? id : null;

    public Task<int> TopicIdAsync(string name, CancellationToken cancellationToken) =>
        IdAsync(_topics, name, slug => new Topic(slug, name), topic => topic.Id, cancellationToken);

    public Task<int> AuthorIdAsync(string name, CancellationToken cancellationToken) =>
        IdAsync(_authors, name, slug => new Author(slug, name), author => author.Id, cancellationToken);

    public Task<int> StoryIdAsync(string title, CancellationToken cancellationToken) =>
        IdAsync(_stories, title, slug => new Story(slug, title), story => story.Id, cancellationToken);

    private async Task<int> IdAsync<T>(
        Dictionary<string, int> known, string name, Func<string, T> create, Func<T, int> idOf,
        CancellationToken cancellationToken)
        where T : class
    {
        var slug = Slug.From(name);
        if (known.TryGetValue(slug, out var id))
            return id;

        var entry = _db.Add(create(slug));
        await _db.SaveChangesAsync(cancellationToken);
        entry.State = EntityState.Detached;
        return known[slug] = idOf(entry.Entity);
    }
}
