using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

/// <summary>
/// The databases that pages are read from. Each keeps its connection open and its queries compiled; the one given back
/// last is given out first, so that a quiet site uses one warm database and only a crowd opens more.
/// </summary>
internal sealed class OpenDatabases : IDisposable
{
    /// <summary>Reading is work for the processor, not waiting: more at once than this would only take turns.</summary>
    private static readonly int KeptLimit = 2 * Environment.ProcessorCount;

    private readonly ConcurrentStack<NewsDb> _free = new();
    private readonly DbContextOptions<NewsDb> _options;
    private bool _disposed;

    public OpenDatabases(string databasePath)
    {
        var options = new DbContextOptionsBuilder<NewsDb>();
        options.UseNewsSqlite(databasePath);
        _options = options
            .AddInterceptors(new KeptStatements())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
    }

    /// <summary>Lends a database to one reader at a time; to be disposed of when everything is read.</summary>
    public Loan Borrow() => new(_free.TryPop(out var db) ? db : Open(), this);

    public void Dispose()
    {
        _disposed = true;
        while (_free.TryPop(out var db))
            db.Dispose();
    }

    private NewsDb Open()
    {
        var db = new NewsDb(_options);
        db.Database.OpenConnection();
        return db;
    }

    private void TakeBack(NewsDb db)
    {
        if (_disposed || _free.Count >= KeptLimit)
            db.Dispose();
        else
            _free.Push(db);
    }

    internal readonly struct Loan(NewsDb db, OpenDatabases owner) : IDisposable
    {
        public NewsDb Db => db;

        public void Dispose() => owner.TakeBack(db);
    }
}
