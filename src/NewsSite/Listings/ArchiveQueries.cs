using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Listings;

/// <summary>What the archive asks of the database; each query seeks in the index of published articles.</summary>
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

    /// <summary>
    /// The earliest article at or after each instant: one statement for all the days or months of a page. The instants are
    /// written as columns hold them, in milliseconds.
    /// </summary>
    public static IQueryable<DateTime?> EarliestFromEach(NewsDb db, IEnumerable<DateTime> fromUtc)
    {
        var instants = JsonSerializer.Serialize(fromUtc.Select(utc => new DateTimeOffset(utc).ToUnixTimeMilliseconds()));
        return db.Database
            .SqlQuery<DateTime>($"SELECT value AS Value FROM json_each({instants})")
            .Select(from => db.Articles
                .Where(Article.VisibleToReaders)
                .Where(a => a.PublishedUtc >= from)
                .OrderBy(a => a.PublishedUtc)
                .Select(a => a.PublishedUtc)
                .FirstOrDefault());
    }
}
