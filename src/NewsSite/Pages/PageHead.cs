using NewsSite.Media;

namespace NewsSite.Pages;

/// <summary>What a page says of itself to browsers, search engines and social networks.</summary>
/// <param name="Title">Unique among the site's pages; the site's name is added behind it.</param>
/// <param name="Path">The page's one address, decoded, without host.</param>
internal sealed record PageHead(string Title, string Description, string Path)
{
    /// <summary>Open Graph type.</summary>
    public string Type { get; init; } = "website";

    public Picture? Picture { get; init; }

    public bool Indexed { get; init; } = true;

    /// <summary>Address of the following page of a list.</summary>
    public string? NextPath { get; init; }

    public ArticleHead? Article { get; init; }

    /// <summary>Base address of the page's own feeds; null where there are none.</summary>
    public string? FeedBase { get; init; }

    /// <summary>JSON-LD objects, already serialised and safe inside a script element.</summary>
    public IReadOnlyList<string> StructuredData { get; init; } = [];
}

/// <summary>The part of the head that only articles have.</summary>
internal sealed record ArticleHead(
    DateTime PublishedUtc, DateTime? UpdatedUtc, string Section, IReadOnlyList<string> AuthorPaths, IReadOnlyList<string> Topics);
