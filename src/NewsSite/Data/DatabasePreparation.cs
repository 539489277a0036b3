using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

/// <summary>Brings the database file to the present schema before anybody reads it. Needs <see cref="SingleInstance"/>.</summary>
internal sealed class DatabasePreparation(IDbContextFactory<NewsDb> databases)
{
    /// <exception cref="StartupException">The file is not a database, or is damaged.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            await ReleaseMigrationLockAsync(db, cancellationToken);
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await db.Database.MigrateAsync(cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new StartupException(Explain(error));
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

    private static string Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        11 => "The database file is damaged (SQLite: malformed). Restore the latest backup, or run \"check\" to see what is wrong.",
        26 => "The database file is not a SQLite database. Move it away, or point Site:DataPath at the right folder.",
        13 => "The disk that holds the data folder is full. Make room and start again.",
        8 or 14 => "The database file cannot be opened for writing. Check the permissions of the data folder.",
        _ => $"The database cannot be opened: {error.Message}",
    };
}
