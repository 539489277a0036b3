using NewsSite.Articles;

namespace NewsSite.Demo;

/// <summary>Bodies of paragraphs that the scripts are known to make: the one place where the sample articles meet <see cref="StoryText"/>.</summary>
internal static class BodyText
{
    /// <summary>
    /// Plain paragraphs hold letters, figures and typographic marks only, nothing that Markdown or HTML would read
    /// otherwise; their HTML is written here directly because there are up to a million of them. A test holds it to
    /// what <see cref="StoryText"/> makes of the same paragraphs.
    /// </summary>
    public static ArticleBody Of(List<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            if (IsMarkedUp(paragraph))
                return StoryText.Body(string.Join("\n\n", paragraphs));
        }

        var words = 0;
        foreach (var paragraph in paragraphs)
            words += paragraph.AsSpan().Count(' ') + 1;
        return ArticleBody.Of(string.Join("\n\n", paragraphs), Html(paragraphs), words);
    }

    /// <summary>Of one plain paragraph.</summary>
    public static string Html(string paragraph) => $"<p>{paragraph}</p>\n";

    private static string Html(List<string> paragraphs)
    {
        var length = 0;
        foreach (var paragraph in paragraphs)
            length += paragraph.Length + 8;
        return string.Create(length, paragraphs, static (html, all) =>
        {
            foreach (var paragraph in all)
            {
                "<p>".CopyTo(html);
                paragraph.CopyTo(html[3..]);
                "</p>\n".CopyTo(html[(3 + paragraph.Length)..]);
                html = html[(paragraph.Length + 8)..];
            }
        });
    }

    /// <summary>Headings, quotations, tables, lists and questions begin with a mark of their own.</summary>
    private static bool IsMarkedUp(string paragraph) =>
        paragraph[0] is '#' or '>' or '|' or '-' or '*' || paragraph.StartsWith("1. ", StringComparison.Ordinal)
        || paragraph.Contains('\n', StringComparison.Ordinal);
}
