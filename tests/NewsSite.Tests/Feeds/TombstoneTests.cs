using NewsSite.Tests.Feeds.Rules;
using NewsSite.Tests.Support;
using static NewsSite.Tests.Feeds.FeedDocuments;

namespace NewsSite.Tests.Feeds;

/// <summary>What a feed says of what it has no more.</summary>
public sealed class TombstoneTests
{
    private static readonly SampleArticle Ferry = new()
    {
        Topics = ["Harbours", "Storms"],
        Authors = ["Ada Byline", "Bo Writer"],
        Story = "The great storm",
    };

    [Theory]
    [InlineData("")]
    [InlineData("/world")]
    [InlineData("/topics/harbours")]
    [InlineData("/authors/ada-byline")]
    [InlineData("/stories/the-great-storm")]
    public async Task Who_keeps_copies_is_told_what_was_withdrawn_and_a_feed_never_grows_older(string list)
    {
        await using var site = new SiteApp();
        await (Ferry with { Headline = "Another boat" }).PublishAsync(site);
        await (Ferry with { Headline = "A draft" }).DraftAsync(site);
        await (Ferry with { Headline = "Elsewhere", Section = "sport", Topics = ["Nothing"], Authors = ["Bert Elsewhere"], Story = "Another" }).WithdrawAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        var ferry = await (Ferry with { PublishedUtc = site.Clock.GetUtcNow().UtcDateTime }).PublishAsync(site);
        var browser = site.Browser();
        var before = await browser.AtomAsync(list + "/feed.atom");
        var id = before.Elements(Atom + "entry").First().Element(Atom + "id")!.Value;
        Assert.EndsWith($"article/{ferry.Id}", id, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.ChangeAsync(ferry.Id, article => article.Withdraw(site.Clock.GetUtcNow().UtcDateTime));
        var after = await browser.AtomAsync(list + "/feed.atom");
        Assert.Empty(AtomRules.ProblemsIn(after));
        var gone = after.Elements(Tombstones + "deleted-entry").First();
        Assert.Equal((id, "2026-11-22T14:42:00Z"), (gone.Attribute("ref")!.Value, gone.Attribute("when")!.Value));
        Assert.Equal(list.Length == 0 ? 2 : 1, after.Elements(Tombstones + "deleted-entry").Count());
        Assert.Equal("2026-11-22T14:42:00Z", after.Element(Atom + "updated")!.Value);
        Assert.Equal(["Another boat"], after.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.Contains("14:42:00", (await browser.RssAsync(list + "/feed.xml")).Element("lastBuildDate")!.Value, StringComparison.Ordinal);
    }
}
