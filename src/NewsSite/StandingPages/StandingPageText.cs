using System.Text.RegularExpressions;
using NewsSite.Articles;

namespace NewsSite.StandingPages;

/// <summary>
/// The text of a standing page as it is edited: Markdown (see <see cref="StoryText"/>) whose first line is the title in
/// the form <c># Title</c>. The title is plain text and belongs to the page, not to its HTML.
/// </summary>
internal sealed partial record StandingPageText
{
    private StandingPageText(string markdown, string? title, string body, string html) =>
        (Markdown, Title, Body, Html) = (markdown, title, body, html);

    public string Markdown { get; }

    /// <summary>Null when the text does not begin with one.</summary>
    public string? Title { get; }

    /// <summary>Markdown; everything but the title.</summary>
    public string Body { get; }

    /// <summary>Sanitised; everything but the title.</summary>
    public string Html { get; }

    /// <summary>The Markdown of a title and what stands beneath it; no title leaves the page the one that it has.</summary>
    public static string Join(string title, string body) =>
        string.IsNullOrWhiteSpace(title) ? body : $"# {string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\n\n{body}";

    public static StandingPageText Of(string markdown)
    {
        var title = TitleLine().Match(markdown);
        return title.Success
            ? new StandingPageText(markdown, title.Groups["title"].Value, markdown[title.Length..].TrimStart('\r', '\n'), StoryText.Html(markdown[title.Length..]))
            : new StandingPageText(markdown, null, markdown, StoryText.Html(markdown));
    }

    /// <summary>How many places in square brackets wait for somebody to fill them in.</summary>
    public static int PlacesToFillIn(string markdown) => Place().Count(markdown);

    [GeneratedRegex(@"\A\uFEFF?\s*#[ \t]+(?<title>\S[^\r\n]*?)(?:[ \t]+#+)?[ \t]*(?:\r?\n|\r|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex TitleLine();

    /// <summary>Brackets that are neither a link nor a footnote nor the mark of a pull quote.</summary>
    [GeneratedRegex(@"(?<!\\)\[(?![\^!\]])[^\[\]]+\](?![(\[:])", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
