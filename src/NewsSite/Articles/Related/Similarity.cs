using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsSite.Data;

namespace NewsSite.Articles.Related;

/// <summary>
/// Which articles are like a text: those that share its terms and topics, the rare ones counting most. For every term and
/// topic it reads the newest <see cref="ReadLimit"/> articles that have it and no more, so the cost does not grow with the
/// archive: what is rare is read whole, and what is common says little anyway. Reads on an open connection.
/// </summary>
internal sealed class Similarity : IDisposable
{
    /// <summary>Of one term or topic.</summary>
    private const int ReadLimit = 200;

    /// <summary>What a shared topic counts, if no other article has it: as much as a third of all words in common.</summary>
    private const double OfTopic = 0.3;

    private readonly DbCommand _byTerm;
    private readonly DbCommand _byTopic;
    private readonly DbCommand _newest;
    private readonly Dictionary<int, (double Score, int Shared)> _scores = [];
    private double _articles;

    public Similarity(NewsDb db)
    {
        _newest = Command(db, """SELECT MAX("Id") FROM "Articles" """);
        _byTerm = Command(
            db, """SELECT "Key", "Weight" FROM "ArticleTerms" WHERE "Key" BETWEEN $from AND $to ORDER BY "Key" DESC LIMIT $limit""", "$from", "$to", "$limit");
        _byTopic = Command(
            db,
            """
            SELECT "ArticleId" FROM "ArticleTopics" WHERE "TopicId" = $topic AND "ListedUtc" IS NOT NULL
            ORDER BY "ListedUtc" DESC, "ArticleId" DESC LIMIT $limit
            """,
            "$topic", "$limit");
        _byTerm.Parameters["$limit"].Value = _byTopic.Parameters["$limit"].Value = ReadLimit;
    }

    /// <returns>
    /// The <paramref name="count"/> that are most like it, best first, whatever their state. 1 is a text that says the same
    /// in words that nobody else uses; a topic adds to that.
    /// </returns>
    public async Task<IReadOnlyList<Likeness>> FindAsync(
        IEnumerable<WeighedTerm> terms, IEnumerable<int> topicIds, int count, CancellationToken cancellationToken)
    {
        _scores.Clear();
        _articles = await _newest.ExecuteScalarAsync(cancellationToken) is long newest ? newest : 0;
        foreach (var term in terms)
            await AddAsync(term, cancellationToken);
        foreach (var topicId in topicIds)
            await AddTopicAsync(topicId, cancellationToken);
        return
        [
            .. _scores.OrderByDescending(pair => pair.Value.Score).ThenByDescending(pair => pair.Key).Take(count)
                .Select(pair => new Likeness(pair.Key, pair.Value.Score, pair.Value.Shared)),
        ];
    }

    public void Dispose()
    {
        _newest.Dispose();
        _byTerm.Dispose();
        _byTopic.Dispose();
    }

    private async Task AddAsync(WeighedTerm term, CancellationToken cancellationToken)
    {
        var found = new List<(int ArticleId, double Part)>();
        _byTerm.Parameters["$from"].Value = ArticleTerm.KeyOf(term.Term, 0);
        _byTerm.Parameters["$to"].Value = ArticleTerm.KeyOf(term.Term, -1);
        await using (var rows = await _byTerm.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                found.Add((ArticleTerm.ArticleOf(rows.GetInt64(0)), rows.GetByte(1) / 255.0));
        }

        var rarity = RarityOf(found.Count, found.Count == 0 ? 0 : found[^1].ArticleId);
        foreach (var (articleId, part) in found)
            Add(articleId, term.Part * part * rarity);
    }

    private async Task AddTopicAsync(int topicId, CancellationToken cancellationToken)
    {
        var found = new List<int>();
        _byTopic.Parameters["$topic"].Value = topicId;
        await using (var rows = await _byTopic.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                found.Add(rows.GetInt32(0));
        }

        var rarity = RarityOf(found.Count, found.Count == 0 ? 0 : found.Min());
        foreach (var articleId in found)
            Add(articleId, OfTopic * rarity);
    }

    private void Add(int articleId, double score)
    {
        var before = _scores.GetValueOrDefault(articleId);
        _scores[articleId] = (before.Score + score, before.Shared + 1);
    }

    /// <summary>
    /// 1 for what one article of all has, near 0 for what most have: the square of the usual inverse frequency. Where more
    /// have it than are read, the oldest that was read tells how densely they stand.
    /// </summary>
    private double RarityOf(int read, int oldestId)
    {
        if (read == 0)
            return 0;
        var articles = Math.Max(_articles, read);
        var having = read < ReadLimit ? read : read * articles / Math.Max(articles - oldestId + 1, read);
        var rarity = Math.Log(1 + (articles / having)) / Math.Log(1 + articles);
        return rarity * rarity;
    }

    private static DbCommand Command(NewsDb db, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <param name="Shared">How many terms and topics they have in common.</param>
internal readonly record struct Likeness(int ArticleId, double Score, int Shared);
