using NewsSite.Articles;

namespace NewsSite.Demo;

/// <summary>
/// Story text of the sample: the one place where the scripts' paragraphs meet <see cref="StoryText"/>. Up to a million
/// articles are made at once, so plain prose takes the way without a parser, and each heading, quotation or other
/// marked-up block is parsed once and remembered. That is right because no such block of the scripts reaches into
/// another; a test holds the result to what <see cref="StoryText.Body"/> makes of the whole. Not for concurrent use.
/// </summary>
internal sealed class BodyText
{
    private const int BlocksRemembered = 20_000;

    private readonly Dictionary<string, ArticleBody> _blocks = [];
    private readonly List<string> _plain = [];
    private readonly List<string> _html = [];

    public ArticleBody Of(IReadOnlyList<string> paragraphs)
    {
        if (!paragraphs.Any(IsMarkedUp))
            return StoryText.PlainBody(paragraphs);

        var words = 0;
        _html.Clear();
        foreach (var paragraph in paragraphs)
        {
            if (!IsMarkedUp(paragraph))
            {
                _plain.Add(paragraph);
                continue;
            }

            words += FinishPlain();
            words += Add(Block(paragraph));
        }

        words += FinishPlain();
        return ArticleBody.Of(string.Join("\n\n", paragraphs), string.Join('\n', _html), words);
    }

    /// <summary>Of one plain paragraph.</summary>
    public static string Html(string paragraph) => StoryText.PlainBody([paragraph]).Html;

    private int FinishPlain()
    {
        if (_plain.Count == 0)
            return 0;
        var body = StoryText.PlainBody(_plain);
        _plain.Clear();
        return Add(body);
    }

    private int Add(ArticleBody part)
    {
        _html.Add(part.Html);
        return part.WordCount;
    }

    private ArticleBody Block(string markdown)
    {
        if (_blocks.TryGetValue(markdown, out var known))
            return known;

        var body = StoryText.Body(markdown);
        if (_blocks.Count < BlocksRemembered)
            _blocks.Add(markdown, body);
        return body;
    }

    /// <summary>Headings, quotations, tables, lists and questions begin with a mark of their own.</summary>
    private static bool IsMarkedUp(string paragraph) =>
        paragraph[0] is '#' or '>' or '|' or '-' or '*' || paragraph.StartsWith("1. ", StringComparison.Ordinal)
        || paragraph.Contains('\n', StringComparison.Ordinal);
}
