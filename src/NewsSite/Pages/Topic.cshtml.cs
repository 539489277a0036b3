using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class TopicModel(ListingReader listings, IOptions<SiteOptions> options)
    : GroupPageModel<TopicView>(options.Value)
{
    protected override string PathOf(string slug) => ArticlePath.OfTopic(slug);

    protected override Task<Answer<TopicView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken) =>
        listings.TopicAsync(slug, before, cancellationToken);

    protected override string Describe(TopicView view) => $"All articles about {view.Name}.";
}
