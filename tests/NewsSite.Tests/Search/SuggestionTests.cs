using System.Text.Json;
using System.Xml.Linq;
using NewsSite.Search;
using NewsSite.Tests.Feeds;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Search;

public sealed class SuggestionTests
{
    private static readonly SampleArticle Ferry = new() { Headline = "Government buys ferries for Ålesund", Topics = ["Imran Khan"], Authors = ["Imke Writer"] };

    [Theory]
    [InlineData("gov", "government")]
    [InlineData("GOV", "government")]
    [InlineData("ale", "ålesund")]
    [InlineData("im", "Imke Writer, Imran Khan")]
    [InlineData("kha", "Imran Khan")]
    [InlineData("new ferr", "new ferries")]
    [InlineData("g", "")]
    [InlineData("gov ", "")]
    [InlineData("", "")]
    [InlineData("zzz", "")]
    public async Task Names_and_words_are_suggested(string typed, string suggestions)
    {
        await using var site = new SiteApp();
        await Ferry.PublishAsync(site);
        await site.IndexAsync();
        using var answer = await site.Browser().GetAsync("/search/suggest?q=" + Uri.EscapeDataString(typed));
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/x-suggestions+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(typed.Trim(), json[0].GetString());
        Assert.Equal(suggestions, string.Join(", ", json[1].EnumerateArray().Select(s => s.GetString()).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Nothing_of_a_withdrawn_article_is_suggested()
    {
        await using var site = new SiteApp();
        var ferry = await Ferry.PublishAsync(site);
        await site.IndexAsync();
        await site.ScheduleAsync(ferry.Id);
        foreach (var typed in new[] { "gov", "im", "ferr" })
            Assert.EndsWith(",[]]", await site.Browser().GetStringAsync("/search/suggest?q=" + typed), StringComparison.Ordinal);
        Assert.Null((await site.SearchAsync("goverment")).QuerySelector(".search-suggested"));
    }

    [Theory]
    [InlineData("goverment", "government")]
    [InlineData("ogvernment ferries", "government ferries")]
    [InlineData("ferreis", "ferries")]
    [InlineData("\"goverment buys\"", "\"government buys\"")]
    public async Task A_slip_of_the_pen_is_asked_about(string typed, string meant)
    {
        await using var site = new SiteApp();
        await Ferry.PublishAsync(site);
        await site.IndexAsync();
        var page = await site.SearchAsync(typed);
        var link = page.QuerySelector(".search-suggested a")!;
        Assert.Equal(meant, link.TextContent);
        Assert.Single((await site.Browser().ReadAsync(link.GetAttribute("href")!)).QuerySelectorAll(".found"));
    }

    [Theory]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("abcd", "acbd", 2, 1)]
    [InlineData("same", "same", 2, 0)]
    [InlineData("short", "shortest", 2, 3)]
    public void Distances(string one, string other, int most, int distance) => Assert.Equal(distance, Spelling.Distance(one, other, most));

    [Fact]
    public async Task Any_search_has_feeds_of_its_newest()
    {
        await using var site = new SiteApp(("Site:Url", "https://paper.example"));
        await Ferry.PublishAsync(site);
        await new SampleArticle { Headline = "Elsewhere" }.PublishAsync(site);
        var browser = site.Browser();
        var rss = await browser.RssAsync("/search/feed.xml?q=ferries");
        var atom = await browser.AtomAsync("/search/feed.atom?q=ferries");
        var json = await browser.JsonFeedAsync("/search/feed.json?q=ferries");

        Assert.Equal("Search: ferries · NewsSite", rss.Element("title")!.Value);
        Assert.Equal("Government buys ferries for Ålesund", Assert.Single(rss.Elements("item")).Element("title")!.Value);
        Assert.Single(atom.Elements(FeedDocuments.Atom + "entry"));
        Assert.Equal("https://paper.example/search/feed.xml?q=ferries", rss.Element(FeedDocuments.Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("https://paper.example/search/feed.json?q=ferries", json.GetProperty("feed_url").GetString());
        Assert.Equal("https://paper.example/search?q=ferries", json.GetProperty("home_page_url").GetString());
        var page = await browser.ReadAsync("/search?q=ferries");
        Assert.Equal("https://paper.example/search/feed.xml?q=ferries", page.QuerySelector("link[type='application/rss+xml']")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("NewsSite", "NewsSite")]
    [InlineData("The Northern Evening Telegraph", "The Northern")]
    [InlineData("Donaudampfschifffahrtszeitung", "Donaudampfschiff")]
    public async Task Browsers_are_told_how_to_search(string name, string shortName)
    {
        await using var site = new SiteApp(("Site:Url", "https://paper.example"), ("Site:Name", name));
        XNamespace space = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(await site.Browser().GetStringAsync("/opensearch.xml")).Root!;

        Assert.Equal(shortName, description.Element(space + "ShortName")!.Value);
        Assert.Contains("https://paper.example/search?q={searchTerms}", description.Elements(space + "Url").Select(url => url.Attribute("template")!.Value));
        Assert.Contains("https://paper.example/search/suggest?q={searchTerms}", description.Elements(space + "Url").Select(url => url.Attribute("template")!.Value));
        Assert.Equal("/opensearch.xml", (await site.Browser().ReadAsync("/")).QuerySelector("link[rel=search]")!.GetAttribute("href"));
    }
}
