using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class SectionModel(ListingReader listings, IdentityReader identity)
    : GroupPageModel<SectionView>(identity.Current)
{
    protected override string PathOf(string slug) => ArticlePath.OfSection(slug);

    protected override Task<Answer<SectionView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken) =>
        listings.SectionAsync(slug, before, cancellationToken);

    protected override string Describe(SectionView view) => $"The latest from {view.Name}.";
}
