namespace NewsSite.Articles;

/// <summary>How long an article takes an adult reader of English, silently: about 230 words a minute.</summary>
internal static class ReadingTime
{
    private const int WordsPerMinute = 230;

    /// <returns>Whole minutes, rounded up, at least one.</returns>
    public static int Minutes(int words) => Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);
}
