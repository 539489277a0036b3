using NewsSite.Articles;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles;

/// <summary>Live coverage is told by its entries, each with a time and an address.</summary>
public sealed class LiveTextTests
{
    [Fact]
    public async Task Entries_have_an_address_on_the_page_and_in_its_structured_data()
    {
        await using var site = new SiteApp(("Site:Url", "https://paper.example"));
        var live = await new SampleArticle
        {
            Kind = ArticleKind.Live,
            PublishedUtc = new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc),
            Markdown = "What we know.\n\n## 0:10 *Over* now\n\nIt is over.\n\n## 23.50 Boats\n\nTwo boats.\n\nThey left.\n\n## 23:50 Also\n\nMore.\n\n## 25:00 No time\n\nStill more.",
        }.PublishAsync(site);
        await site.ChangeAsync(live.Id, article => article.Correct("A word.", new DateTime(2026, 11, 23, 0, 12, 0, DateTimeKind.Utc)));
        var page = await site.Browser().ReadAsync(live.Path);
        Assert.Equal(["at-0010", "at-2350", "at-2350-2"], page.QuerySelectorAll(".story-text h2[id]").Select(heading => heading.Id));
        Assert.Equal(["0:10", "23.50", "23:50"], page.Texts(".story-text h2 a time"));
        Assert.Equal("2026-11-22T23:50:00Z", page.QuerySelector("#at-2350 time")!.GetAttribute("datetime"));

        var rules = new LinkedDataRules(page, "https://paper.example");
        Assert.Empty(rules.Problems());
        var data = rules.Things.Single(thing => thing.GetProperty("@type").GetString() == "LiveBlogPosting");
        var updates = data.GetProperty("liveBlogUpdate").EnumerateArray().ToList();
        Assert.Equal(["Over now", "Boats", "Also"], updates.Select(update => update.GetProperty("headline").GetString()));
        Assert.Equal(["It is over.", "Two boats. They left.", "More. 25:00 No time Still more."], updates.Select(update => update.GetProperty("articleBody").GetString()));
        Assert.Equal($"https://paper.example{live.Path}#at-2350-2", updates[2].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("<h2>9:00 A</h2>\n<h2>14:00 B</h2>", "B 22T14:00, A 22T09:00")]
    [InlineData("<h2>14:00 B</h2>\n<h2>9:00 A</h2>", "B 22T14:00, A 22T09:00")]
    [InlineData("<h2>14:40 Ahead</h2>", "Ahead 22T14:32")]
    [InlineData("<h2>22:00 Yesterday</h2>", "Yesterday 21T22:00")]
    [InlineData("<h3>1:00 C</h3><h2>23:30 B</h2><h2>23:00 A</h2>", "C 22T01:00, B 21T23:30, A 21T23:00")]
    [InlineData("<h2>23:00 A</h2><h2>23:30 B</h2><h3>1:00 C</h3>", "C 22T01:00, B 21T23:30, A 21T23:00")]
    [InlineData("<p>14:00 no heading</p><h2>The year 14:00</h2><h2>14:00</h2>", "")]
    public async Task Times_are_of_the_nearest_day_that_keeps_the_order(string html, string expected)
    {
        await using var site = new SiteApp(("Site:TimeZone", "UTC"));
        var live = LiveText.Of(html, site.Clock.GetUtcNow().UtcDateTime, site.Of<SiteClock>());
        Assert.Equal(expected, string.Join(", ", live.Entries.Select(entry => $"{entry.Headline} {entry.AtUtc:dd'T'HH:mm}")));
    }
}
