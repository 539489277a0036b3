namespace NewsSite.Articles.Desk;

/// <summary>People's words as patterns of SQL's LIKE, of which no character of theirs is part.</summary>
internal static class LikePattern
{
    public const string Escape = "\\";

    public static string Containing(string text) => $"%{Literal(text)}%";

    public static string StartingWith(string text) => $"{Literal(text)}%";

    /// <summary>A later word of a line that begins so.</summary>
    public static string WithWord(string word) => $"% {Literal(word)}%";

    private static string Literal(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
