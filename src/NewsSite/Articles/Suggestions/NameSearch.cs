using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Suggestions;

/// <summary>Topics, authors and stories by what somebody has begun to type. For everybody in the newsroom.</summary>
#pragma warning disable CA1309 // Becomes SQL, where slugs compare byte by byte; EF translates no ordinal comparison.
internal sealed class NameSearch(IDbContextFactory<NewsDb> databases)
{
    private const int Limit = 10;

    /// <summary>Behind every letter that a slug can begin to differ by.</summary>
    private const string End = "\uFFFF";

    /// <param name="typed">The beginning of the name, in any case, with accents or without; so in the others.</param>
    public async Task<IReadOnlyList<NamedChoice>> TopicsAsync(string typed, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await TopicsQuery(db, typed).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<NamedChoice>> AuthorsAsync(string typed, CancellationToken cancellationToken)
    {
        var (from, to) = Range(typed);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Authors
            .Where(a => string.Compare(a.Slug, from) >= 0 && string.Compare(a.Slug, to) < 0)
            .OrderBy(a => a.Slug).Take(Limit)
            .Select(a => new { a.Id, a.Name, a.Slug })
            .ToListAsync(cancellationToken);

        // Of two of the same name the address says which, as a byline's line may.
        var shared = found.GroupBy(a => a.Name).Where(name => name.Count() > 1).Select(name => name.Key).ToHashSet();
        return [.. found.Select(a => new NamedChoice(a.Id, shared.Contains(a.Name) && a.Slug != Slug.From(a.Name) ? $"{a.Name} {ArticlePath.OfAuthor(a.Slug)}" : a.Name))];
    }

    public async Task<IReadOnlyList<NamedChoice>> StoriesAsync(string typed, CancellationToken cancellationToken)
    {
        var (from, to) = Range(typed);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Stories
            .Where(s => string.Compare(s.Slug, from) >= 0 && string.Compare(s.Slug, to) < 0)
            .OrderBy(s => s.Slug).Take(Limit)
            .Select(s => new NamedChoice(s.Id, s.Title))
            .ToListAsync(cancellationToken);
    }

    internal static IQueryable<NamedChoice> TopicsQuery(NewsDb db, string typed)
    {
        var (from, to) = Range(typed);
        return db.Topics
            .Where(t => string.Compare(t.Slug, from) >= 0 && string.Compare(t.Slug, to) < 0)
            .OrderBy(t => t.Slug).Take(Limit)
            .Select(t => new NamedChoice(t.Id, t.Name));
    }

    /// <summary>Slugs are names without case and accents, and have an index.</summary>
    private static (string From, string To) Range(string typed)
    {
        var slug = string.IsNullOrWhiteSpace(typed) ? "" : Slug.From(typed);
        return (slug, slug + End);
    }
}

internal sealed record NamedChoice(int Id, string Name);
