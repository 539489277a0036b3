using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Listings;

/// <summary>Keyset paging: a page is found by seeking in an index, never by counting past the rows before it.</summary>
internal static class Paging
{
    /// <summary>The page of published articles that begins after <paramref name="before"/>.</summary>
    public static async Task<Listing> PageAsync(
        this IQueryable<Article> articles, Cursor before, int length, CancellationToken cancellationToken)
    {
        // "<=" gives SQLite the range to seek to; the second condition settles articles of the same instant.
        var fetched = await articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.PublishedUtc <= before.PublishedUtc)
            .Where(a => a.PublishedUtc < before.PublishedUtc || a.Id < before.ArticleId)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(length + 1)
            .Select(ArticleCard.Projection)
            .ToListAsync(cancellationToken);
        return Listing.Of(fetched, length);
    }

    /// <summary>The page of the articles whose numbers <paramref name="listed"/> gives, in that order.</summary>
    public static async Task<Listing> PageOfAsync(
        this NewsDb db, IQueryable<int> listed, int length, CancellationToken cancellationToken)
    {
        var page = listed.Take(length + 1);
        var fetched = await db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => page.Contains(a.Id))
            .Select(ArticleCard.Projection)
            .ToListAsync(cancellationToken);
        fetched.Sort((one, other) => (other.PublishedUtc, other.Id).CompareTo((one.PublishedUtc, one.Id)));
        return Listing.Of(fetched, length);
    }
}
