using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class SectionModel(ListingReader listings, IOptions<SiteOptions> options)
    : GroupPageModel<SectionView>(options.Value)
{
    protected override string PathOf(string slug) => ArticlePath.OfSection(slug);

    protected override Task<Answer<SectionView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken) =>
        listings.SectionAsync(slug, before, cancellationToken);

    protected override string Describe(SectionView view) => $"The latest from {view.Name}.";
}
