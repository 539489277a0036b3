using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace NewsSite.Data;

/// <summary>
/// Inserts many rows of one table through one prepared statement, past the change tracker, for imports of thousands of
/// articles. Table, columns and conversions come from EF's model, so the mapping is written once. Not for concurrent
/// use; the caller holds <see cref="WriteGate"/> and a transaction on the same connection.
/// </summary>
internal sealed class BulkInsert<T> : IDisposable
    where T : class
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly Column[] _columns;

    public BulkInsert(NewsDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T)} is not mapped.");
        _database = ((SqliteConnection)db.Database.GetDbConnection()).Handle
            ?? throw new InvalidOperationException("The connection is not open.");
        _columns = entity.GetProperties().Select(property => new Column(property)).ToArray();

        var names = string.Join(", ", _columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", _columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(
            _database, $"INSERT INTO \"{entity.GetTableName()}\" ({names}) VALUES ({values})", out _statement));
    }

    /// <summary>Inserts <paramref name="row"/>, with other values than its own where <paramref name="instead"/> has one.</summary>
    /// <param name="instead">Pairs of property name and stored value (null, long or string).</param>
    /// <exception cref="SqliteException">A constraint failed, or the disk did.</exception>
    public void Add(T row, params ReadOnlySpan<(string Property, object? Value)> instead)
    {
        for (var i = 0; i < _columns.Length; i++)
            Check(Bind(i + 1, ValueOf(_columns[i], row, instead)));

        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    public void Dispose() => _statement.Dispose();

    private static object? ValueOf(Column column, T row, ReadOnlySpan<(string Property, object? Value)> instead)
    {
        foreach (var (property, value) in instead)
        {
            if (string.Equals(property, column.Property, StringComparison.Ordinal))
                return value;
        }

        return column.StoredValueOf(row);
    }

    private int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, position),
        string text => BindText(position, text),
        DateOnly day => BindText(position, day.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture)),
        _ => raw.sqlite3_bind_int64(_statement, position, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private int BindText(int position, string text)
    {
        var bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, bytes);
            return raw.sqlite3_bind_text(_statement, position, bytes.AsSpan(0, length));
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Property { get; } = property.Name;

        public string Name { get; } = property.GetColumnName();

        public object? StoredValueOf(T row)
        {
            var value = property.GetGetter().GetClrValue(row);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
