using NewsSite.Articles;

namespace NewsSite.Demo;

/// <summary>Story text of the sample: the one place where the scripts' paragraphs meet <see cref="StoryText"/>.</summary>
internal static class BodyText
{
    /// <summary>Most articles are plain prose and take the way without a parser: there are up to a million of them.</summary>
    public static ArticleBody Of(IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            if (IsMarkedUp(paragraph))
                return StoryText.Body(string.Join("\n\n", paragraphs));
        }

        return StoryText.PlainBody(paragraphs);
    }

    /// <summary>Of one plain paragraph.</summary>
    public static string Html(string paragraph) => StoryText.PlainBody([paragraph]).Html;

    /// <summary>Headings, quotations, tables, lists and questions begin with a mark of their own.</summary>
    private static bool IsMarkedUp(string paragraph) =>
        paragraph[0] is '#' or '>' or '|' or '-' or '*' || paragraph.StartsWith("1. ", StringComparison.Ordinal);
}
