using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Listings;

/// <summary>The archive's two seeks, compiled once: a month's page makes thirty of them.</summary>
internal static class ArchiveQueries
{
    public static readonly Func<NewsDb, DateTime, CancellationToken, Task<DateTime?>> EarliestFrom =
        EF.CompileAsyncQuery((NewsDb db, DateTime fromUtc, CancellationToken _) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.PublishedUtc >= fromUtc)
            .OrderBy(a => a.PublishedUtc)
            .Select(a => a.PublishedUtc)
            .FirstOrDefault());

    public static readonly Func<NewsDb, DateTime, CancellationToken, Task<DateTime?>> LatestBefore =
        EF.CompileAsyncQuery((NewsDb db, DateTime beforeUtc, CancellationToken _) => db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.PublishedUtc < beforeUtc)
            .OrderByDescending(a => a.PublishedUtc)
            .Select(a => a.PublishedUtc)
            .FirstOrDefault());
}
