using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Site.Checking;

/// <summary>Whether the database file is whole and has the schema of this program.</summary>
internal static class CheckDatabase
{
    private const int MessageLimit = 5;

    /// <summary>Reads every page of the file and compares every index with its table.</summary>
    public static async Task<CheckResult> IntegrityAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var said = await ReadAsync(
            connection,
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA integrity_check({MessageLimit})"),
            row => row.GetString(0),
            cancellationToken);
        return said is ["ok"]
            ? new CheckResult("Integrity", true, "The database file and its indexes are whole.")
            : new CheckResult("Integrity", false, $"The database file is damaged; restore a backup. SQLite says: {string.Join("; ", said)}");
    }

    public static async Task<CheckResult> ReferencesAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var dangling = await ReadAsync(
            connection, "PRAGMA foreign_key_check", row => (From: row.GetString(0), To: row.GetString(2)), cancellationToken);
        var pairs = dangling.CountBy(row => row).Select(group => $"{group.Value} from {group.Key.From} to {group.Key.To}");
        return dangling.Count == 0
            ? new CheckResult("References", true, "Every row that another one names is there.")
            : new CheckResult("References", false, $"Rows name others that are not there: {string.Join(", ", pairs)}.");
    }

    public static async Task<CheckResult> SchemaAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var newer = applied.Except(known).ToList();
        var pending = known.Except(applied).ToList();
        return (newer, pending) switch
        {
            ({ Count: > 0 }, _) => new CheckResult(
                "Schema", false, $"A newer version of NewsSite wrote this database ({string.Join(", ", newer)}). Run check of that version."),
            (_, { Count: > 0 }) => new CheckResult(
                "Schema", false, $"Migrations are pending: {string.Join(", ", pending)}. The next start of the site applies them."),
            _ => new CheckResult("Schema", true, $"Current: {known[^1]}."),
        };
    }

    public static async Task<List<T>> ReadAsync<T>(
        SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(row(reader));
        return rows;
    }
}
