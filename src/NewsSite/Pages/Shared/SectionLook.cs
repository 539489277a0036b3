using NewsSite.Articles;
using NewsSite.FrontPage;
using NewsSite.Listings;

namespace NewsSite.Pages.Shared;

/// <summary>A section's page: its front, and beneath it the section's articles without those that stand above.</summary>
internal sealed record SectionLook(SectionView View, FrontView Front, bool IsFirstPage)
{
    public IReadOnlyList<ArticleCard> Articles { get; } = [.. View.Listing.Articles.ExceptBy(Front.Cards.Select(front => front.Card.Id), card => card.Id)];

    /// <summary>There is nothing on the page at all.</summary>
    public bool IsEmpty => Articles.Count == 0 && Front.Containers.Count == 0;
}
