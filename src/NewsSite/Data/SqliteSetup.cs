using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsSite.Articles;
using SQLitePCL;

namespace NewsSite.Data;

/// <summary>How every connection to the database is opened, in one place.</summary>
internal static class SqliteSetup
{
    /// <summary>
    /// Tells the planner how large tables and indexes are, from some thousand rows of each. All or nothing: an index
    /// without figures beside others that have them is taken for the better one.
    /// </summary>
    public const string Analyse = "PRAGMA analysis_limit = 4000; ANALYZE;";

    /// <summary>The same for what has grown tenfold since.</summary>
    public const string AnalyseIfGrown = "PRAGMA analysis_limit = 4000; PRAGMA optimize = 0x10002;";

    public static string ConnectionString(string databasePath) => new SqliteConnectionStringBuilder
    {
        DataSource = databasePath,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = 30,
    }.ToString();

    public static void UseNewsSqlite(this DbContextOptionsBuilder options, string databasePath) => options
        .UseSqlite(ConnectionString(databasePath))
        .UseModel(CompiledModel.NewsDbModel.Instance)
        .AddInterceptors(PragmaInterceptor.Instance);

    /// <summary>What triggers call. Whoever opens the database in a way of their own adds them too.</summary>
    public static void AddFunctions(SqliteConnection connection) => SqliteException.ThrowExceptionForRC(
        raw.sqlite3_create_function(connection.Handle, SearchSchema.WordsFunction, 1, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, Words), connection.Handle);

    private static void Words(sqlite3_context context, object data, sqlite3_value[] arguments) =>
        raw.sqlite3_result_text(context, StoryWords.Of(raw.sqlite3_value_text(arguments[0]).utf8_to_string()));

    /// <summary>
    /// Pragmas belong to a native handle and the pool hands the same handle out again, so each handle gets them once.
    /// </summary>
    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        public static readonly PragmaInterceptor Instance = new();

        /// <summary>
        /// FULL: with NORMAL a power cut may take back a commit that was acknowledged. No mmap: an I/O error would be
        /// a signal, not an error code. 4 MB of pages for a connection: the system keeps the file in memory for all of them, and
        /// 16 MB each made 300 MB resident under 32 readers. A WAL over 64 MB is cut back when it is reset.
        /// </summary>
        private const string Pragmas = """
            PRAGMA busy_timeout = 5000;
            PRAGMA synchronous = FULL;
            PRAGMA cache_size = -2048;
            PRAGMA mmap_size = 0;
            PRAGMA temp_store = MEMORY;
            PRAGMA journal_size_limit = 67108864;
            """;

        private readonly ConditionalWeakTable<sqlite3, object> _prepared = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Prepare((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Prepare((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        private void Prepare(SqliteConnection connection)
        {
            var handle = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
            if (_prepared.TryGetValue(handle, out _))
                return;

            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();

            // The plan of a query stays the same whatever its values: otherwise SQLite plans some anew for each value.
            SqliteException.ThrowExceptionForRC(
                raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _), handle);
            AddFunctions(connection);
            _prepared.AddOrUpdate(handle, this);
        }
    }
}
