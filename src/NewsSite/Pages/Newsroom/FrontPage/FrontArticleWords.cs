using NewsSite.Articles;
using NewsSite.FrontPage;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>What a list for arranging says of an article beside its headline.</summary>
internal static class FrontArticleWords
{
    public static string When(FrontArticle article, NewsTime time) => article switch
    {
        { State: ArticleState.Published, PublishedUtc: { } published } => time.Brief(published),
        { ScheduledUtc: { } scheduled } => $"appears {time.Full(scheduled)}",
        _ => ArticleWords.Of(article.State).ToLowerInvariant(),
    };
}
