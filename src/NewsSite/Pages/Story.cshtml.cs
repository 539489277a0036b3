using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class StoryModel(ListingReader listings, IdentityReader identity)
    : GroupPageModel<StoryView>(identity.Current)
{
    protected override string PathOf(string slug) => ArticlePath.OfStory(slug);

    protected override Task<Answer<StoryView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken) =>
        listings.StoryAsync(slug, before, cancellationToken);

    protected override string Describe(StoryView view) => $"How it developed: {view.Name}.";
}
