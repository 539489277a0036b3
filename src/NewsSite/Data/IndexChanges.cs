using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

/// <summary>
/// Brings the search index up to what a transaction has changed, just before it commits. A few articles are indexed here
/// and can be found with the commit; thousands (an import, a name printed on every byline) would hold up everybody
/// who wants to save, and wait for the background.
/// </summary>
internal static class IndexChanges
{
    /// <summary>Indexing one takes about 0.4 ms.</summary>
    public const int AtOnceLimit = 64;

    public static async Task RunAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var noted = await db.Database
            .SqlQueryRaw<int>($"SELECT count(*) AS \"Value\" FROM (SELECT 1 FROM \"SearchPending\" WHERE \"Waits\" = 0 LIMIT {AtOnceLimit + 1})")
            .SingleAsync(cancellationToken);
        if (noted == 0)
            return;

        await db.Database.ExecuteSqlRawAsync(
            noted <= AtOnceLimit
                ? """INSERT INTO "SearchIndexing" SELECT "ArticleId" FROM "SearchPending" WHERE "Waits" = 0 ORDER BY "PublishedUtc", "ArticleId" """
                : """UPDATE "SearchPending" SET "Waits" = 1 WHERE "Waits" = 0""",
            cancellationToken);
    }
}
