using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class TopicModel(ListingReader listings, IdentityReader identity)
    : GroupPageModel<TopicView>(identity.Current)
{
    protected override string PathOf(string slug) => ArticlePath.OfTopic(slug);

    protected override Task<Answer<TopicView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken) =>
        listings.TopicAsync(slug, before, cancellationToken);

    protected override string Describe(TopicView view) => $"All articles about {view.Name}.";
}
