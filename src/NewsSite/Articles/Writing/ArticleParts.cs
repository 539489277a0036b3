using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Writing;

/// <summary>Loads what an article consists of beside its row: needed before <see cref="Article.Revise"/>.</summary>
internal static class ArticleParts
{
    public static IQueryable<Article> With(IQueryable<Article> articles) => articles.AsSplitQuery()
        .Include(a => a.Body).Include(a => a.Topics).Include(a => a.Bylines).Include(a => a.Sources).Include(a => a.Background);

    /// <summary>Into an article that is tracked already.</summary>
    public static Task LoadAsync(NewsDb db, Article article, CancellationToken cancellationToken) =>
        With(db.Articles).SingleAsync(a => a.Id == article.Id, cancellationToken);
}
