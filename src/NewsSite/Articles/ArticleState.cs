namespace NewsSite.Articles;

/// <summary>Where an article stands on its way to readers. Stored as a number: never renumber.</summary>
internal enum ArticleState
{
    Draft = 0,
    InReview = 1,
    Approved = 2,
    Scheduled = 3,

    /// <summary>The only state that readers see.</summary>
    Published = 4,

    /// <summary>Taken back after publication; its address answers 410.</summary>
    Withdrawn = 5,
}
