using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Workflow;

/// <summary>What an act on many tells of the articles that it left as they were.</summary>
internal static class Refusals
{
    /// <summary>The reason where an article is not there, or not for this person: of such a one nothing else is told.</summary>
    public const string Unknown = "There is no such article.";

    /// <summary>Adds the headlines that the desk shows.</summary>
    public static async Task<IReadOnlyList<RefusedArticle>> NameAsync(
        IDbContextFactory<NewsDb> databases, IReadOnlyList<RefusedArticle> refused, CancellationToken cancellationToken)
    {
        var ids = refused.Where(article => article.Why != Unknown).Select(article => article.ArticleId).ToList();
        if (ids.Count == 0)
            return refused;

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var headlines = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Headline })
            .ToDictionaryAsync(a => a.Id, a => a.Headline, cancellationToken);
        return [.. refused.Select(article => article with { Headline = headlines.GetValueOrDefault(article.ArticleId) })];
    }
}
