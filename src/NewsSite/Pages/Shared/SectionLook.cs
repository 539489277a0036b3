using NewsSite.Articles;
using NewsSite.FrontPage;
using NewsSite.Listings;

namespace NewsSite.Pages.Shared;

/// <summary>A section's page: its front, and beneath it the section's articles without those that stand above.</summary>
internal sealed record SectionLook(SectionView View, FrontView Front, bool IsFirstPage)
{
    public IReadOnlyList<ArticleCard> Articles { get; } = [.. View.Listing.Articles.ExceptBy(Front.Cards.Select(front => front.Card.Id), card => card.Id)];

    /// <summary>What is most read, where nothing else is arranged: it stands beside the newest.</summary>
    public FilledContainer? Beside => Front.Containers is [{ Kind: ContainerKind.MostRead } only] ? only : null;

    /// <summary>The newest leads the list where the newsroom has arranged nothing above it.</summary>
    public bool HasLead => IsFirstPage && Articles.Count > 0 && (Front.Containers.Count == 0 || Beside is not null);

    /// <summary>There is nothing on the page at all.</summary>
    public bool IsEmpty => Articles.Count == 0 && Front.Containers.Count == 0;
}
