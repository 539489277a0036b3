using NewsSite.Articles;
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

    /// <summary>The page stands in the newsroom, under its policy, which lets browsers fetch nothing ahead.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The whole address that stands for the page elsewhere; null where that is its own.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Address of the following page of a list.</summary>
    public string? NextPath { get; init; }

    /// <summary>BCP 47 tag of what is shared, where it is not the site's language.</summary>
    public string? Language { get; init; }

    public ArticleHead? Article { get; init; }

    /// <summary>Base address of the page's own feeds; null where there are none.</summary>
    public string? FeedBase { get; init; }

    /// <summary>What stands behind the feeds' addresses, encoded, with its question mark.</summary>
    public string FeedQuery { get; init; } = "";

    /// <summary>The page's own script, a file within <c>wwwroot</c>, for what works without it too; null for nearly all pages.</summary>
    public string? Script { get; init; }

    /// <summary>JSON-LD objects, already serialised and safe inside a script element.</summary>
    public IReadOnlyList<string> StructuredData { get; init; } = [];
}

/// <summary>The part of the head that only articles have.</summary>
internal sealed record ArticleHead(
    DateTime PublishedUtc, DateTime? UpdatedUtc, string Section, IReadOnlyList<string> AuthorPaths, IReadOnlyList<string> Topics)
{
    /// <summary>The head of an article's page, without its structured data.</summary>
    public static PageHead Of(ArticleView view) => new(
        view.Text.SearchTitle ?? view.Card.Headline, view.Text.SearchDescription ?? view.Card.Standfirst, view.Card.Path)
    {
        Type = "article",
        Picture = view.Picture,
        Language = view.Card.Language,
        CanonicalUrl = view.Text.CanonicalUrl,
        Article = new ArticleHead(
            view.Card.PublishedUtc,
            view.Card.UpdatedUtc,
            view.Card.SectionName,
            [.. view.Bylines.Where(byline => byline.Role == BylineRole.Text).Select(byline => byline.AuthorSlug).OfType<string>().Select(ArticlePath.OfAuthor)],
            [.. view.Topics.Select(topic => topic.Name)]),
    };
}
