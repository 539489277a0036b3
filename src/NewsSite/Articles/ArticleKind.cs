namespace NewsSite.Articles;

/// <summary>The type of work, as the Trust Project's label asks for it. Stored as a number: never renumber.</summary>
internal enum ArticleKind
{
    News = 0,
    Analysis = 1,
    Opinion = 2,
    Interview = 3,
    Explainer = 4,
    Live = 5,
}
