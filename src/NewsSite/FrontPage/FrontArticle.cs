using System.Linq.Expressions;
using NewsSite.Articles;

namespace NewsSite.FrontPage;

/// <summary>What who arranges a front has to know of an article.</summary>
internal sealed record FrontArticle(
    int Id, string Headline, ArticleState State, string SectionName, DateTime? PublishedUtc, DateTime? ScheduledUtc)
{
    public static readonly Expression<Func<Article, FrontArticle>> Projection = a => new FrontArticle(
        a.Id, a.Headline, a.State, a.Section!.Name, a.PublishedUtc, a.Desk!.ScheduledUtc);
}
