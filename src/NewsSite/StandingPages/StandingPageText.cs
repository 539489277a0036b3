using System.Text.RegularExpressions;
using NewsSite.Articles;
using NewsSite.Articles.Pictures;
using NewsSite.Data;

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

    /// <summary>With the pictures of the library that the text names, as they are now.</summary>
    public static async Task<StandingPageText> ReadAsync(NewsDb db, string markdown, CancellationToken cancellationToken) =>
        Of(markdown, await StoryPictures.OfAsync(db, [markdown], cancellationToken));

    /// <param name="pictures">Those of the library that the text names; null for none.</param>
    public static StandingPageText Of(string markdown, StoryPictures? pictures = null)
    {
        var title = TitleLine().Match(markdown);
        var html = StoryText.Html(markdown[title.Length..], pictures);
        return title.Success
            ? new StandingPageText(markdown, title.Groups["title"].Value, markdown[title.Length..].TrimStart('\r', '\n'), html)
            : new StandingPageText(markdown, null, markdown, html);
    }

    /// <summary>How many places in square brackets wait for somebody to fill them in.</summary>
    public static int PlacesToFillIn(string markdown) => Place().Count(markdown);

    [GeneratedRegex(@"\A\uFEFF?\s*#[ \t]+(?<title>\S[^\r\n]*?)(?:[ \t]+#+)?[ \t]*(?:\r?\n|\r|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex TitleLine();

    /// <summary>Brackets that are neither a link nor a footnote nor the mark of a pull quote.</summary>
    [GeneratedRegex(@"(?<!\\)\[(?![\^!\]])[^\[\]]+\](?![(\[:])", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
