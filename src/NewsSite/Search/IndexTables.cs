using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>What the index is asked, on one borrowed database. Each question has a bound on the rows that it gives.</summary>
/// <remarks>
/// The newest come first and cost nothing but themselves: 1,000 of 333,000 hits take 0.3 ms, ranking all of them 300 ms. What is not
/// bounded is how far an intersection runs without finding anything, which <see cref="Candidates"/> is for.
/// </remarks>
internal sealed class IndexTables(NewsDb db)
{
    private readonly SqliteConnection _connection = (SqliteConnection)db.Database.GetDbConnection();

    public NewsDb Db => db;

    /// <summary>The newest hits.</summary>
    /// <param name="span">Keys, both ends included.</param>
    public List<Hit> Newest(string expression, (long From, long To) span, int limit) => Read(
        """
        SELECT e."Key", e."ArticleId", e."SectionId", e."Topics"
        FROM (SELECT rowid AS "Key" FROM "SearchText" WHERE "SearchText" MATCH $match AND rowid BETWEEN $from AND $to ORDER BY rowid DESC LIMIT $limit) f
        CROSS JOIN "SearchEntries" e ON e."Key" = f."Key"
        """,
        ReadHit, ("$match", expression), ("$from", span.From), ("$to", span.To), ("$limit", limit));

    /// <summary>The newest of everything that is published.</summary>
    public List<Hit> NewestOfAll((long From, long To) span, int limit) => Read(
        """SELECT "Key", "ArticleId", "SectionId", "Topics" FROM "SearchEntries" WHERE "Key" BETWEEN $from AND $to ORDER BY "Key" DESC LIMIT $limit""",
        ReadHit, ("$from", span.From), ("$to", span.To), ("$limit", limit));

    /// <summary>What stands at those keys, newest first.</summary>
    public List<Hit> Entries(IReadOnlyList<long> keys) => Read(
        """SELECT "Key", "ArticleId", "SectionId", "Topics" FROM "SearchEntries" WHERE "Key" IN (SELECT value FROM json_each($keys)) ORDER BY "Key" DESC""",
        ReadHit, ("$keys", JsonSerializer.Serialize(keys)));

    /// <summary>Keys of the newest hits, newest first.</summary>
    /// <param name="expression">Null for everything that is published.</param>
    public List<long> Keys(string? expression, (long From, long To) span, int limit) => expression is null
        ? Read(
            """SELECT "Key" FROM "SearchEntries" WHERE "Key" BETWEEN $from AND $to ORDER BY "Key" DESC LIMIT $limit""",
            ReadKey, ("$from", span.From), ("$to", span.To), ("$limit", limit))
        : Read(
            """SELECT rowid FROM "SearchText" WHERE "SearchText" MATCH $match AND rowid BETWEEN $from AND $to ORDER BY rowid DESC LIMIT $limit""",
            ReadKey, ("$match", expression), ("$from", span.From), ("$to", span.To), ("$limit", limit));

    /// <summary>Keys of the newest that have it in their headline or standfirst, newest first.</summary>
    /// <param name="expression">Of words, and the columns <c>headline</c> and <c>standfirst</c>.</param>
    public List<long> Heads(string expression, (long From, long To) span, int limit) => Read(
        """SELECT rowid FROM "SearchHeads" WHERE "SearchHeads" MATCH $match AND rowid BETWEEN $from AND $to ORDER BY rowid DESC LIMIT $limit""",
        ReadKey, ("$match", expression), ("$from", span.From), ("$to", span.To), ("$limit", limit));

    /// <summary>How well each hit answers: the weighted bm25 of its columns, larger is better. Costs as much as there are hits of each term.</summary>
    public Dictionary<long, double> Weights(string expression, (long From, long To) span)
    {
        var weights = new Dictionary<long, double>();
        foreach (var (key, weight) in Read(
            """SELECT rowid, bm25("SearchText", 10.0, 5.0, 1.0, 6.0, 4.0) FROM "SearchText" WHERE "SearchText" MATCH $match AND rowid BETWEEN $from AND $to ORDER BY rowid DESC""",
            row => (row.GetInt64(0), -row.GetDouble(1)), ("$match", expression), ("$from", span.From), ("$to", span.To)))
            weights[key] = weight;
        return weights;
    }

    /// <summary>Whether so many articles have it.</summary>
    public bool HasAtLeast(int hits, string expression) => HasAtLeast(hits, expression, (long.MinValue, long.MaxValue));

    /// <summary>Whether so many articles of that time have it.</summary>
    public bool HasAtLeast(int hits, string expression, (long From, long To) span) => Read(
        """SELECT rowid FROM "SearchText" WHERE "SearchText" MATCH $match AND rowid BETWEEN $from AND $to ORDER BY rowid DESC LIMIT 1 OFFSET $skip""",
        row => row.GetInt64(0), ("$match", expression), ("$from", span.From), ("$to", span.To), ("$skip", hits - 1)).Count > 0;

    /// <summary>Topics (<c>t12</c>) and authors (<c>a7</c>) in whose names, present or former, the words stand.</summary>
    public List<(string Name, string Mark)> Named(string phrase, char kind, int limit) => Read(
        """SELECT name, mark FROM "SearchNames" WHERE "SearchNames" MATCH $match AND mark GLOB $kind ORDER BY rank LIMIT $limit""",
        row => (row.GetString(0), row.GetString(1)), ("$match", Match.Quoted(phrase)), ("$kind", kind + "*"), ("$limit", limit));

    /// <summary>Words of headlines that begin like this, the most common first.</summary>
    public List<string> WordsFrom(string folded, int limit) => Read(
        """
        SELECT "Word" FROM "SearchWords" WHERE "Folded" >= $from AND "Folded" < $to ORDER BY "Articles" DESC LIMIT $limit
        """,
        row => row.GetString(0), ("$from", folded), ("$to", folded + '\uFFFF'), ("$limit", limit));

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static long ReadKey(SqliteDataReader row) => row.GetInt64(0);

    private static Hit ReadHit(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3));
}

/// <summary>An article that answers the query.</summary>
/// <param name="Key">Its place in the index: its publication, in milliseconds since 1970.</param>
/// <param name="Topics">Numbers between commas.</param>
internal sealed record Hit(long Key, int ArticleId, int SectionId, string Topics)
{
    public IEnumerable<int> TopicIds
    {
        get
        {
            foreach (var number in Topics.Split(',', StringSplitOptions.RemoveEmptyEntries))
                yield return int.Parse(number, CultureInfo.InvariantCulture);
        }
    }
}
