using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class StoryModel(ListingReader listings, IOptions<SiteOptions> options)
    : GroupPageModel<StoryView>(options.Value)
{
    protected override string PathOf(string slug) => ArticlePath.OfStory(slug);

    protected override Task<Answer<StoryView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken) =>
        listings.StoryAsync(slug, before, cancellationToken);

    protected override string Describe(StoryView view) => $"How it developed: {view.Name}.";
}
