using System.Text.RegularExpressions;
using Markdig;
using NewsSite.Import.Language;

namespace NewsSite.Import;

/// <summary>
/// A <c>.md</c> file: the headline is the front matter's or the first <c># </c> heading, the standfirst the front
/// matter's or the paragraph that the text begins with; the rest stays Markdown, block by block as it was written. A
/// first paragraph that holds a link or a picture stays in the body, where its target is not lost.
/// </summary>
internal static partial class MarkdownFormat
{
    /// <summary>Characters. A longer first paragraph is story already; a bound, too, on what is parsed here.</summary>
    private const int StandfirstLimit = 1000;

    /// <exception cref="RefusedFileException">It has no headline, or no story.</exception>
    public static ArticleFile Read(string story, FrontMatter frontMatter)
    {
        var blocks = MarkdownBlocks.Split(story);
        var headline = TakeHeadline(blocks, frontMatter.Headline)
            ?? throw new RefusedFileException("There is no headline: neither a \"# \" heading nor a \"headline\" in front matter.");
        var standfirst = TakeStandfirst(blocks, frontMatter.Standfirst);
        if (standfirst.Length == 0 && blocks.Count == 0)
            throw new RefusedFileException("The file has a headline without a story.");

        var (body, background) = BackgroundParagraphs.Split(blocks);
        return new ArticleFile(headline, standfirst, body, background, IsMarkdown: true, frontMatter);
    }

    /// <summary>The heading also goes when front matter says the same: nothing appears twice on one page.</summary>
    private static string? TakeHeadline(List<string> blocks, string? stated)
    {
        var at = blocks.FindIndex(block => TopHeading().IsMatch(block));
        if (at < 0)
            return stated;

        var heading = TopHeading().Match(blocks[at]);
        var text = PlainText(Headline.Checked(heading.Groups["text"].Value));
        if (text.Length == 0 || (stated is not null && !string.Equals(text, stated, StringComparison.Ordinal)))
            return stated;

        var rest = blocks[at][heading.Length..].TrimStart('\n');
        blocks.RemoveAt(at);
        if (!FileText.IsBlank(rest))
            blocks.Insert(at, rest);
        return text;
    }

    private static string TakeStandfirst(List<string> blocks, string? stated)
    {
        if (blocks.Count == 0 || blocks[0].Length > StandfirstLimit || NotAPlainParagraph().IsMatch(blocks[0]))
            return stated ?? "";

        var text = PlainText(blocks[0]);
        if (stated is not null && !string.Equals(text, stated, StringComparison.Ordinal))
            return stated;

        blocks.RemoveAt(0);
        return text;
    }

    private static string PlainText(string markdown)
    {
        string text;
        try
        {
            text = Markdown.ToPlainText(markdown);
        }
        catch (ArgumentException)
        {
            // Marks nested so deeply that Markdig gives up are no marks: the characters stand for themselves.
            text = markdown;
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"\A {0,3}#[ \t]+(?<text>[^\n]*?)(?:[ \t]+#+)?[ \t]*(?:\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex TopHeading();

    /// <summary>Headings, quotes, lists, code, tables, rules and HTML by their first characters; links anywhere.</summary>
    [GeneratedRegex(
        @"\A(?: {4}|\t| {0,3}(?:[#>|<~`:=*_-]{3}|\#|>|\||<|:|[-*+][ \t]|\d{1,9}[.)][ \t]|\[))|\]\(|\]\[|<https?:|!\[",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotAPlainParagraph();
}
