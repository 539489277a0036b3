using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsSite.Data;

/// <summary>
/// Runs a query again on the statement that SQLite compiled for it before: a page asks the same few queries with other
/// values, and parsing and planning them anew took a third of the time of an article's page
/// (tests/NewsSite.Benchmarks/load.sh). For connections that stay open, see <see cref="OpenDatabases"/>.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>More than the site has queries; those whose text grows with their values must not fill the memory.</summary>
    private const int Limit = 192;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, Statement>> _kept = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Run((SqliteCommand)command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) => new(Run((SqliteCommand)command, result));

    private InterceptionResult<DbDataReader> Run(SqliteCommand wanted, InterceptionResult<DbDataReader> result)
    {
        if (wanted.Connection is not { } connection)
            return result;

        var statement = Find(connection, wanted.CommandText);
        if (statement.IsBusy)
            return result;

        // A connection remembers each of its commands until told otherwise, and this one lives long.
        wanted.Connection = null;
        return InterceptionResult<DbDataReader>.SuppressWithResult(statement.Run(wanted));
    }

    private Statement Find(SqliteConnection connection, string text)
    {
        var statements = _kept.GetOrCreateValue(connection);
        if (statements.TryGetValue(text, out var kept))
            return kept;

        if (statements.Count >= Limit)
        {
            foreach (var (forgotten, statement) in statements.Where(entry => !entry.Value.IsBusy))
            {
                statement.Forget();
                statements.Remove(forgotten);
            }
        }

        return statements[text] = new Statement(new SqliteCommand(text, connection));
    }

    private sealed class Statement(SqliteCommand command)
    {
        private SqliteDataReader? _reader;

        /// <summary>Somebody is still reading its rows: the query was asked again inside a loop over itself.</summary>
        public bool IsBusy => _reader is { IsClosed: false };

        public SqliteDataReader Run(SqliteCommand wanted)
        {
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in wanted.Parameters)
                command.Parameters.Add(parameter);
            command.Transaction = wanted.Transaction;
            command.CommandTimeout = wanted.CommandTimeout;
            return _reader = command.ExecuteReader();
        }

        public void Forget()
        {
            command.Connection = null;
            command.Dispose();
        }
    }
}
