namespace NewsSite.Articles.Desk;

/// <summary>An article's state, for people, as the end of "the article is …".</summary>
internal static class StateWords
{
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.Draft => "a draft",
        ArticleState.InReview => "in review",
        ArticleState.Approved => "approved",
        ArticleState.Scheduled => "scheduled",
        ArticleState.Published => "published",
        _ => "withdrawn",
    };
}
