using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Migrations;

namespace NewsSite.Demo;

/// <summary>
/// The migrated database of a data folder, set aside under another name while it is filled, so that it may be written
/// without a journal: whoever kills the fill leaves no half database where the site would look for one. The folder must
/// be held by <see cref="SingleInstance"/>, and nobody may have the database open.
/// </summary>
internal sealed class UnfinishedDatabase : IAsyncDisposable
{
    private const string Relaxed = """
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA foreign_keys = OFF;
        PRAGMA temp_store = FILE;
        PRAGMA cache_size = -65536;
        """;

    private readonly string _path;
    private readonly string _unfinished;
    private readonly SqliteConnection _connection;
    private readonly List<string> _setAside = [];

    private UnfinishedDatabase(string path)
    {
        _path = path;
        _unfinished = path + ".unfinished";
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _unfinished,
            Pooling = false,
            ForeignKeys = false,
        }.ToString());
        Db = new NewsDb(new DbContextOptionsBuilder<NewsDb>().UseSqlite(_connection).Options);
    }

    public NewsDb Db { get; }

    public static async Task<UnfinishedDatabase> OpenAsync(string path, CancellationToken cancellationToken)
    {
        SqliteConnection.ClearAllPools();
        var database = new UnfinishedDatabase(path);
        File.Move(path, database._unfinished, overwrite: true);
        await database._connection.OpenAsync(cancellationToken);
        SqliteSetup.AddFunctions(database._connection);
        await database.RunAsync(Relaxed, cancellationToken);
        await database.SetAsideAsync("index", "sql IS NOT NULL", cancellationToken);
        await database.SetAsideAsync("trigger", $"name = '{PublicationTriggers.ForNewArticles}'", cancellationToken);
        return database;
    }

    /// <summary>Builds the indexes, counts and statistics, makes everything durable and puts the file in its place.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await RunAsync(PublicationTriggers.CountMonths, cancellationToken);
        foreach (var created in _setAside)
            await RunAsync(created, cancellationToken);
        await RunAsync(SqliteSetup.Analyse, cancellationToken);
        await RunAsync("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;", cancellationToken);
        await Db.DisposeAsync();
        await _connection.DisposeAsync();
        await using (var file = new FileStream(_unfinished, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        File.Move(_unfinished, _path);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>An index built once from sorted rows costs half of one that is kept up with each of them; so does a count.</summary>
    private async Task SetAsideAsync(string type, string which, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await using (var command = _connection.CreateCommand())
        {
            command.CommandText = $"SELECT name, sql FROM sqlite_master WHERE type = '{type}' AND {which} ORDER BY name";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                names.Add(reader.GetString(0));
                _setAside.Add(reader.GetString(1));
            }
        }

        foreach (var name in names)
            await RunAsync($"DROP {type} \"{name}\"", cancellationToken);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
