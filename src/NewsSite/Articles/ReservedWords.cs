namespace NewsSite.Articles;

/// <summary>First parts of addresses that the site itself uses; no section may take one as its slug.</summary>
internal static class ReservedWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "api", "archive", "assets", "authors", "contact", "corrections", "error", "ethics", "front-page", "health", "index",
        "media", "newsroom", "ownership", "search", "standards", "stories", "topics",
    };

    /// <summary>A number is reserved too: years are the first part of every article's address.</summary>
    public static bool Contains(string slug) =>
        Words.Contains(slug) || slug.All(char.IsAsciiDigit) || slug.Contains('.', StringComparison.Ordinal);
}
