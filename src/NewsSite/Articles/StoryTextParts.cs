using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Articles;

/// <summary>The links and pictures of a story's text, in order.</summary>
internal sealed record StoryTextParts(IReadOnlyList<string> Links, IReadOnlyList<StoryTextParts.PictureLink> Pictures)
{
    /// <summary>Of a text that cannot be read as Markdown: none.</summary>
    public static StoryTextParts Of(string markdown)
    {
        var links = StoryText.Tree(markdown)?.Descendants<LinkInline>().ToList() ?? [];
        return new(
            [.. links.Where(link => !link.IsImage && link.Url is not null).Select(link => link.Url ?? "")],
            [.. links.Where(link => link.IsImage).Select(link => new PictureLink(link.Url ?? "", Words(link)))]);
    }

    private static string Words(LinkInline link) =>
        string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    /// <param name="Alternative">What a reader who cannot see it is told.</param>
    internal sealed record PictureLink(string Address, string Alternative);
}
