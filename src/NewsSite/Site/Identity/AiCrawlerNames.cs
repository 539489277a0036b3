namespace NewsSite.Site.Identity;

/// <summary>The crawlers that <see cref="AiCrawlers"/> decides on, by the names that they look for in robots.txt.</summary>
internal static class AiCrawlerNames
{
    /// <summary>Gather text to train models with. The two that end in Extended only mark what a search engine fetched.</summary>
    public static readonly IReadOnlyList<string> Training = ["GPTBot", "Google-Extended", "ClaudeBot", "CCBot", "Applebot-Extended"];

    /// <summary>Fetch pages to answer a question, and name them.</summary>
    public static readonly IReadOnlyList<string> Answering = ["PerplexityBot"];

    public static bool MayRead(string crawler, AiCrawlers choice) =>
        choice == AiCrawlers.Welcome || (choice == AiCrawlers.AnswersOnly && Answering.Contains(crawler));
}
