using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

/// <summary>Brings the database file to the present schema before anybody reads it. Needs <see cref="SingleInstance"/>.</summary>
internal sealed class DatabasePreparation(IDbContextFactory<NewsDb> databases)
{
    /// <exception cref="StartupException">The file is no database, is damaged, or was written by a newer program.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            await ReleaseMigrationLockAsync(db, cancellationToken);
            await BringUpAsync(db, cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new StartupException(DatabaseTrouble.Explain(error));
        }
    }

    /// <summary>
    /// EF waits for ever on the lock row of a process that was killed while it migrated. We alone hold the folder, so
    /// whoever wrote that row is gone.
    /// </summary>
    private static async Task ReleaseMigrationLockAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var locks = await db.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (locks > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }

    /// <summary>Applies what is missing. Figures of a database that was empty a moment ago would only mislead.</summary>
    private static async Task BringUpAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } newer)
        {
            throw new StartupException(
                $"The database was written by a newer version of NewsSite (it has {newer}). Start that version, or restore a backup from before it.");
        }

        if (applied.Count < known.Count)
            await db.Database.MigrateAsync(cancellationToken);
        if (applied.Count > 0)
            await db.Database.ExecuteSqlRawAsync(applied.Count < known.Count ? SqliteSetup.Analyse : SqliteSetup.AnalyseIfGrown, cancellationToken);
    }
}
