namespace NewsSite.Articles;

/// <summary>The first paragraphs of a story, cut between paragraphs so that the HTML stays whole.</summary>
internal static class StoryOpening
{
    private const int Paragraphs = 3;
    private const string End = "</p>";

    /// <param name="html">Sanitised story text.</param>
    /// <returns>Its leading plain paragraphs, at most three; empty when it opens with something else.</returns>
    public static string Of(string html)
    {
        var length = 0;
        for (var count = 0; count < Paragraphs; count++)
        {
            var start = length;
            while (start < html.Length && char.IsWhiteSpace(html[start]))
                start++;
            var end = html.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0 || !html.AsSpan(start).StartsWith("<p>"))
                break;
            length = end + End.Length;
        }

        return html[..length];
    }
}
