using NewsSite.Articles;

namespace NewsSite.Pages.Shared;

/// <summary>An article in a list, and how much of it that place has room for.</summary>
/// <param name="Style">Suffix of the <c>card--</c> class: lead, tier, band, row, plain.</param>
internal sealed record ArticleCardLook(ArticleCard Card, string Style)
{
    /// <summary>2 to 6, so that headings nest as the page does.</summary>
    public int Level { get; init; } = 3;

    public bool HasPicture { get; init; } = true;

    public bool HasStandfirst { get; init; } = true;

    public bool HasSection { get; init; } = true;

    /// <summary>In a place of the front where room for the headline is short.</summary>
    public bool IsOnFront { get; init; }

    /// <summary>Said in that place instead of the section's name; null for that.</summary>
    public string? Kicker { get; init; }

    public string Headline => IsOnFront ? Card.FrontHeadline : Card.Headline;

    /// <summary>For <c>img sizes</c>.</summary>
    public string Sizes { get; init; } = "(min-width: 60rem) 24rem, 100vw";

    /// <summary>True for what is on the first screen: such a picture is fetched at once.</summary>
    public bool IsFirst { get; init; }

    public IReadOnlyList<BylineLink> Bylines { get; init; } = [];
}
