using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Identity;

namespace NewsSite.Search;

/// <summary>
/// Indexes what waits: everything of a database from before there was an index, an import, a demo. The newest first, in short
/// transactions between which others save; what is done is remembered with them, so a killed site goes on where it was.
/// </summary>
internal sealed class FillIndex(WriteGate gate, OpenDatabases databases, Edition edition, IdentityReader identity, TimeProvider time, ILogger<FillIndex> log)
{
    /// <summary>About a tenth of a second.</summary>
    private const int BatchSize = 250;

    private const int Reported = 25_000;

    private string _fitted = "";

    /// <returns>How many articles were indexed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await FitLanguageAsync(cancellationToken);
        if (!IsWaiting())
            return 0;

        var started = time.GetTimestamp();
        var done = 0;
        while (await gate.WriteAsync(IndexSomeAsync, cancellationToken) is > 0 and var some)
        {
            if ((done + some) / Reported > done / Reported)
                log.LogInformation("{Articles} articles indexed for search in {Seconds:0.0} s, going on", done + some, time.GetElapsedTime(started).TotalSeconds);
            done += some;
        }

        edition.Turn();
        log.LogInformation("{Articles} articles indexed for search in {Seconds:0.0} s", done, time.GetElapsedTime(started).TotalSeconds);
        return done;
    }

    /// <summary>Rows go into the index in its own order, in which one transaction makes one piece of it.</summary>
    private static async Task<int> IndexSomeAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var before = await WaitingAsync(db, cancellationToken);
        if (before == 0)
            return 0;
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SearchIndexing" SELECT "ArticleId" FROM (
                SELECT "ArticleId", "PublishedUtc" FROM "SearchPending" WHERE "Waits" = 1 ORDER BY "PublishedUtc" DESC LIMIT {BatchSize})
            ORDER BY "PublishedUtc", "ArticleId"
            """,
            cancellationToken);
        return before;
    }

    private bool IsWaiting()
    {
        using var loan = databases.Borrow();
        return new IndexTables(loan.Db).Read("""SELECT 1 FROM "SearchPending" WHERE "Waits" = 1 LIMIT 1""", row => true).Count > 0;
    }

    private static Task<int> WaitingAsync(NewsDb db, CancellationToken cancellationToken) => db.Database
        .SqlQuery<int>($"""SELECT count(*) AS "Value" FROM (SELECT 1 FROM "SearchPending" WHERE "Waits" = 1 LIMIT {BatchSize})""")
        .SingleAsync(cancellationToken);

    /// <summary>Words are read as the site's language wants it; when that has changed, everything is indexed anew.</summary>
    private async Task FitLanguageAsync(CancellationToken cancellationToken)
    {
        var tokenizer = SearchLanguage.Tokenizer(identity.Current);
        if (tokenizer == _fitted)
            return;

        await gate.WriteAsync(
            async (db, token) =>
            {
                var made = await db.Database.SqlQuery<string>($"""SELECT sql AS "Value" FROM sqlite_master WHERE name IN ('SearchText', 'SearchHeads')""").ToListAsync(token);
                if (made.TrueForAll(sql => sql.Contains($"'{tokenizer}'", StringComparison.Ordinal)))
                    return false;
                foreach (var statement in SearchSchema.ReadWith(tokenizer))
                    await db.Database.ExecuteSqlRawAsync(statement, token);
                return true;
            },
            cancellationToken);
        _fitted = tokenizer;
    }
}
