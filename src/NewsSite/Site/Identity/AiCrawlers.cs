namespace NewsSite.Site.Identity;

/// <summary>What crawlers that gather text for language models may read, as robots.txt tells them.</summary>
internal enum AiCrawlers
{
    /// <summary>All that search engines may.</summary>
    Welcome,

    /// <summary>Those that answer a reader's question and name us may; those that gather text to train models may not.</summary>
    AnswersOnly,

    /// <summary>Nothing.</summary>
    Refused,
}
