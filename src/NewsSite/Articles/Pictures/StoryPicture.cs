using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Media;

namespace NewsSite.Articles.Pictures;

/// <summary>One use of a picture in a text: what the text says of it, and where it says nothing, what the library does.</summary>
/// <param name="Class">How far the figure stands out of the column; null for not at all.</param>
/// <param name="Tag">The library's renditions as HTML; null for a picture that the library does not have.</param>
internal sealed partial record StoryPicture(string Caption, string Credit, string Provenance, string? Class, string? Tag)
{
    public const string Wide = "wide";
    public const string Full = "full";

    /// <summary>How wide the style sheet shows a picture; what is not among these is not let into a story.</summary>
    public static readonly string[] AllSizes = [InColumn, AtWide, AtFull, InGallery];

    private const string InColumn = "(min-width: 64rem) 43rem, 100vw";
    private const string AtWide = "(min-width: 64rem) 54rem, 100vw";
    private const string AtFull = "(min-width: 78rem) 78rem, 100vw";
    private const string InGallery = "(min-width: 48rem) 21rem, 50vw";
    private const char CreditMark = '|';

    public static StoryPicture Of(LinkInline image, StoryPictures pictures, bool isInGallery)
    {
        var title = image.Title ?? "";
        var mark = title.LastIndexOf(CreditMark);
        var (caption, credit) = mark < 0 ? (title.Trim(), "") : (title[..mark].Trim(), title[(mark + 1)..].Trim());
        var standsOut = isInGallery ? null : WidthIn(image.Url ?? "");
        if (pictures.Find(image.Url ?? "") is not { } known)
            return new StoryPicture(caption, credit, "", standsOut, null);

        var words = string.Concat(image.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        var html = new StringBuilder();
        PictureTag.Append(
            html, known.Files, isInGallery ? Shape.Lead : Shape.Whole, isInGallery ? InGallery : SizesOf(standsOut),
            string.IsNullOrWhiteSpace(words) ? known.AlternativeText : words);
        return new StoryPicture(
            title.Length == 0 ? known.Caption : caption, credit.Length == 0 ? known.Credit : credit, known.Provenance, standsOut, html.ToString());
    }

    private static string SizesOf(string? standsOut) => standsOut switch
    {
        Wide => AtWide,
        Full => AtFull,
        _ => InColumn,
    };

    private static string? WidthIn(string address) =>
        WidthMark().Match(address) is { Success: true } match ? match.Groups["width"].Value : null;

    [GeneratedRegex("#[1-9][0-9]{0,4}x[1-9][0-9]{0,4}-(?<width>wide|full)$", RegexOptions.CultureInvariant)]
    private static partial Regex WidthMark();
}
