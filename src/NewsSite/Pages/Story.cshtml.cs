using System.Globalization;
using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class StoryModel(StoryReader stories, IdentityReader identity, SiteClock clock)
    : GroupPageModel<StoryView>(identity.Current)
{
    /// <summary>The day on the site's clocks, by which the timeline is grouped.</summary>
    public DateOnly DayOf(DateTime utc) => clock.DayOf(utc);

    public string HourOf(DateTime utc) => clock.Local(utc).ToString("HH':'mm", CultureInfo.InvariantCulture);

    protected override string PathOf(string slug) => ArticlePath.OfStory(slug);

    protected override Task<Answer<StoryView>> ReadAsync(string slug, Cursor before, CancellationToken cancellationToken) =>
        stories.FindAsync(slug, before, cancellationToken);

    protected override string Describe(StoryView view) => $"How it developed: {view.Name}.";
}
