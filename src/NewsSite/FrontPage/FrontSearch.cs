using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Data;

namespace NewsSite.FrontPage;

/// <summary>Articles to place on a front, published or yet to be. For who arranges fronts.</summary>
internal sealed class FrontSearch(IDbContextFactory<NewsDb> databases)
{
    private const int Limit = 10;
    private const int WordLimit = 6;

    /// <summary>By words of their headlines, last saved first; before them the one of that number.</summary>
    public async Task<IReadOnlyList<FrontArticle>> FindAsync(string words, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Query(db, words).Select(FrontArticle.Projection).Take(Limit).ToListAsync(cancellationToken);
    }

    /// <summary>The articles of these numbers that are there, whatever their state.</summary>
    public async Task<IReadOnlyDictionary<int, FrontArticle>> TheseAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Articles.Where(a => ids.Contains(a.Id)).Select(FrontArticle.Projection).ToDictionaryAsync(article => article.Id, cancellationToken);
    }

    internal static IQueryable<Article> Query(NewsDb db, string words)
    {
        var articles = db.Articles.AsNoTracking().Where(a => a.State != ArticleState.Withdrawn);

        // A number may be an article's, or a year that stands in many headlines.
        var isNumber = int.TryParse(words, out var id);
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(WordLimit))
        {
            var (first, later) = (LikePattern.StartingWith(word), LikePattern.WithWord(word));
            articles = articles.Where(a => (isNumber && a.Id == id) || EF.Functions.Like(a.Headline, first, LikePattern.Escape)
                || EF.Functions.Like(a.Headline, later, LikePattern.Escape));
        }

        return isNumber
            ? articles.OrderByDescending(a => a.Id == id).ThenByDescending(a => a.SavedUtc).ThenByDescending(a => a.Id)
            : articles.OrderByDescending(a => a.SavedUtc).ThenByDescending(a => a.Id);
    }
}
