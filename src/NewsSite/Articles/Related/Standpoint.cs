using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Related;

/// <summary>What there is to know of an article before others are held against it.</summary>
internal sealed record Standpoint(int ArticleId, int? StoryId, DateTime PublishedUtc, IReadOnlyList<int> TopicIds, Signature Signature)
{
    /// <summary>Of an article with its body and topics loaded, which readers see.</summary>
    public static Standpoint Of(Article article) => new(
        article.Id, article.StoryId, article.PublishedUtc ?? article.SavedUtc, [.. article.Topics.Select(topic => topic.TopicId)],
        Signature.Of(article.Headline, article.Standfirst, article.Body?.Markdown ?? ""));

    /// <summary>
    /// Puts the articles' terms into the index in place of those that they had. Belongs to one transaction of
    /// <see cref="WriteGate"/>.
    /// </summary>
    public static async Task IndexAsync(NewsDb db, IReadOnlyList<Standpoint> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Select(article => article.ArticleId).ToList();
        var former = await db.ArticleSignatures.AsNoTracking().Where(s => ids.Contains(s.ArticleId)).ToListAsync(cancellationToken);
        if (former.Count > 0)
        {
            var keys = Json(former.SelectMany(s => Signature.Unpack(s.Terms).Select(term => ArticleTerm.KeyOf(term.Term, s.ArticleId))));
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "ArticleTerms" WHERE "Key" IN (SELECT value FROM json_each({keys}))""", cancellationToken);
            await db.ArticleSignatures.Where(s => ids.Contains(s.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        }

        var terms = Json(articles.SelectMany(article => article.Signature.Terms.Select(term =>
            new[] { ArticleTerm.KeyOf(term.Term, article.ArticleId), term.Weight })).OrderBy(row => row[0]));
        await db.Database.ExecuteSqlAsync(
            $"""INSERT OR REPLACE INTO "ArticleTerms" ("Key", "Weight") SELECT value ->> 0, value ->> 1 FROM json_each({terms})""", cancellationToken);
        foreach (var article in articles)
            db.ArticleSignatures.Add(new ArticleSignature(article.ArticleId, article.Signature));
    }

    /// <summary>For <c>json_each</c>: one statement for any number of rows.</summary>
    internal static string Json<T>(IEnumerable<T> rows) => JsonSerializer.Serialize(rows);
}
