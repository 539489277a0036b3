using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Tests.Support;

/// <summary>How SQLite means to answer a query.</summary>
internal static class QueryPlan
{
    /// <returns>
    /// The steps, one a line. A list that costs the same at any depth has one <c>SEARCH</c> or <c>SCAN … USING INDEX</c>
    /// for its table and no <c>TEMP B-TREE</c>.
    /// </returns>
    public static async Task<string> OfAsync<T>(NewsDb db, IQueryable<T> query, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var steps = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            steps.Add(rows.GetString(3));
        return string.Join('\n', steps);
    }
}
