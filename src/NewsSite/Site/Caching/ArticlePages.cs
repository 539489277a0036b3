namespace NewsSite.Site.Caching;

/// <summary>Which article a page is the page of, so that whoever gets it has read that.</summary>
internal static class ArticlePages
{
    private static readonly object Key = new();

    /// <summary>Called by the article's page while it renders, and by no list, front or preview.</summary>
    public static void ShowsArticle(this HttpContext context, int articleId) => context.Items[Key] = articleId;

    public static int ShownArticle(this HttpContext context) =>
        context.Items.TryGetValue(Key, out var id) && id is int articleId ? articleId : StoredResponse.NoArticle;
}
