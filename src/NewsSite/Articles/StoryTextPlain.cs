using System.Buffers;
using System.Text;

namespace NewsSite.Articles;

/// <summary>Text to HTML without a parser: every character is shown as it is.</summary>
internal static class StoryTextPlain
{
    private const char BetweenParagraphs = '\n';
    private const char BetweenLines = '\n';

    /// <summary>Everything that <see cref="AppendEncoded"/> does not copy: markup, and what XML (so a feed) cannot hold.</summary>
    private static readonly SearchValues<char> NotCopied = SearchValues.Create(
        [.. "&<>\"\uFFFE\uFFFF", .. Enumerable.Range(0, ' ').Select(i => (char)i).Where(c => c is not ('\t' or '\n')),
            .. Enumerable.Range(0xD800, 0x800).Select(i => (char)i)]);

    /// <summary>See <see cref="StoryText.PlainBody"/>, which this is the whole of.</summary>
    public static (string Markdown, string Html, int WordCount) Of(IReadOnlyList<string> paragraphs)
    {
        var length = 0;
        foreach (var paragraph in paragraphs)
            length += paragraph.Length + 8;

        var markdown = new StringBuilder(length);
        var html = new StringBuilder(length);
        var words = default(StoryTextWords);
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.AsSpan().Trim();
            if (text.IsEmpty)
                continue;
            if (text.ContainsAny('\r', '\n'))
                text = text.ToString().Replace('\r', ' ').Replace('\n', ' ');

            if (markdown.Length > 0)
                markdown.Append("\n\n");
            if (StoryTextEscape.IsPlain(text))
                markdown.Append(text);
            else
                StoryTextEscape.Append(markdown, text);
            AppendParagraph(html, text, ref words);
        }

        return (markdown.ToString(), html.ToString(), words.Count);
    }

    /// <summary>The Markdown itself for all to see, a paragraph for each of its blocks.</summary>
    public static (string Html, int WordCount) WordForWord(string markdown)
    {
        var html = new StringBuilder(markdown.Length + 64);
        var words = default(StoryTextWords);
        var block = new StringBuilder();
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
                block.Append(line.Trim()).Append(BetweenLines);
            else if (block.Length > 0)
                AppendBlock();
        }

        if (block.Length > 0)
            AppendBlock();
        return (html.ToString(), words.Count);

        void AppendBlock()
        {
            AppendParagraph(html, block.ToString().AsSpan().TrimEnd(BetweenLines), ref words);
            block.Clear();
        }
    }

    /// <summary>Text as element content or as a quoted attribute value.</summary>
    public static void AppendEncoded(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(NotCopied);
            if (at < 0)
            {
                html.Append(text);
                return;
            }

            html.Append(text[..at]);
            var taken = 1;
            switch (text[at])
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                default:
                    if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                        html.Append(text.Slice(at, taken = 2));
                    break;
            }

            text = text[(at + taken)..];
        }
    }

    private static void AppendParagraph(StringBuilder html, ReadOnlySpan<char> text, ref StoryTextWords words)
    {
        if (html.Length > 0)
            html.Append(BetweenParagraphs);
        html.Append("<p>");
        AppendEncoded(html, text);
        html.Append("</p>");
        words.Read(text);
        words.Break();
    }
}
