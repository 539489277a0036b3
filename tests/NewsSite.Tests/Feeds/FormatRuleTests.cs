using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NewsSite.Tests.Demo;
using NewsSite.Tests.Feeds.Rules;
using NewsSite.Tests.Support;
using static NewsSite.Tests.Feeds.FeedDocuments;

namespace NewsSite.Tests.Feeds;

/// <summary>Every feed and sitemap of a whole paper keeps the rules of its format, and the rules find what breaks them.</summary>
public sealed class FormatRuleTests
{
    private const int Articles = 200;
    private const int ListsOfAKind = 4;

    private static readonly Uri Site = new("https://paper.example");

    [Fact]
    public async Task Every_feed_and_sitemap_of_a_sample_paper_keeps_its_rules()
    {
        using var paper = await DemoPaper.FilledAsync(Articles);
        await using var hub = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(
            ("Site:Url", Site.AbsoluteUri), ("Site:DataPath", paper.Path), ("Site:WebSubHub", hub.Address), ("Site:PictureProgramPath", paper.Media));
        var browser = site.Browser();

        // The sample's standing pages were saved just now, by the clock on the wall.
        var now = new[] { site.Clock.GetUtcNow(), TimeProvider.System.GetUtcNow() }.Max();
        var problems = new List<string>();
        void Add(string path, IReadOnlyList<string> found) => problems.AddRange(found.Select(problem => $"{path}: {problem}"));

        Add("index", SitemapRules.ProblemsIn(await browser.SitemapAsync(), Site, now));
        var addresses = new List<string>();
        foreach (var part in (await browser.SitemapAsync()).Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath))
        {
            var map = await browser.SitemapAsync(part);
            Add(part, SitemapRules.ProblemsIn(map, Site, now));
            addresses.AddRange(map.Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath));
        }

        var news = await browser.SitemapAsync("/news-sitemap.xml");
        Add("news", SitemapRules.ProblemsInNews(news, Site, site.Clock.GetUtcNow()));
        Assert.NotEmpty(news.Elements());
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.InRange(addresses.Count(path => path.Count(letter => letter == '/') == 4), Articles, Articles);

        var lists = new[] { "/topics/", "/authors/", "/stories/" }
            .SelectMany(kind => addresses.Where(path => path.StartsWith(kind, StringComparison.Ordinal)).Take(ListsOfAKind))
            .Concat(["", "/world", "/sport"]).ToList();
        Assert.Equal(3 + (3 * ListsOfAKind), lists.Count);
        foreach (var list in lists)
        {
            var rss = (await browser.RssAsync(list + "/feed.xml")).Parent!;
            var atom = await browser.AtomAsync(list + "/feed.atom");
            var json = await browser.JsonFeedAsync(list + "/feed.json");
            Add(list + "/feed.xml", RssRules.ProblemsIn(rss));
            Add(list + "/feed.atom", AtomRules.ProblemsIn(atom));
            Add(list + "/feed.json", JsonFeedRules.ProblemsIn(json));
            var newest = rss.Descendants("guid").First().Value;
            Assert.Equal(newest, atom.Elements(Atom + "entry").First().Element(Atom + "id")!.Value);
            Assert.Equal(newest, json.GetProperty("items")[0].GetProperty("id").GetString());
        }

        const string Query = "?q=government";
        Add("search.xml", RssRules.ProblemsIn((await browser.RssAsync("/search/feed.xml" + Query)).Parent!));
        var found = await browser.AtomAsync("/search/feed.atom" + Query);
        Add("search.atom", AtomRules.ProblemsIn(found));
        Add("search.json", JsonFeedRules.ProblemsIn(await browser.JsonFeedAsync("/search/feed.json" + Query)));
        Assert.NotEmpty(found.Elements(Atom + "entry"));

        Assert.Empty(problems.Take(20));
        Assert.NotEmpty((await browser.RssAsync()).Descendants(Pictures + "content"));
    }

    [Fact]
    public async Task The_rules_find_what_is_wrong()
    {
        await using var site = new SiteApp(("Site:Url", Site.AbsoluteUri));
        for (var number = 1; number <= 2; number++)
            await new SampleArticle { Headline = $"Report {number}", LeadPictureId = number == 1 ? await site.AddPictureAsync() : null }.PublishAsync(site);
        await new SampleArticle { Headline = "Report 3" }.WithdrawAsync(site);
        var browser = site.Browser();
        var now = site.Clock.GetUtcNow();

        await BrokenAsync("/feed.xml", RssRules.ProblemsIn,
            rss => rss.SetAttributeValue("version", "0.91"),
            rss => rss.Element("channel")!.Element("link")!.Remove(),
            rss => rss.Element("channel")!.Element("image")!.Element("width")!.Value = "512",
            rss => rss.Element("channel")!.Element(Atom + "link")!.Remove(),
            rss => rss.Descendants("pubDate").First().Value = "2026-11-22",
            rss => rss.Descendants("guid").First().Value = rss.Descendants("guid").Last().Value,
            rss => rss.Descendants("item").First().Add(new XElement("author", "A. Name")),
            rss => rss.Descendants(Content + "encoded").First().Value = "<p><a href=\"/world\">relative</a></p>",
            rss => rss.Descendants(Content + "encoded").First().Value = "<p onclick=\"go()\">active</p>",
            rss => rss.Descendants(Pictures + "content").First().SetAttributeValue("type", "image/png"),
            rss => rss.Descendants(Atom + "updated").First().Value = "2020-01-01T00:00:00Z");
        await BrokenAsync("/feed.atom", AtomRules.ProblemsIn,
            feed => feed.Attribute(XNamespace.Xml + "lang")!.Remove(),
            feed => feed.Element(Atom + "updated")!.Value = "2020-01-01T00:00:00Z",
            feed => feed.Descendants(Atom + "entry").First().Element(Atom + "id")!.Value = "12",
            feed => feed.Descendants(Atom + "entry").First().Add(new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", "https://paper.example/"))),
            feed => feed.Descendants(Atom + "content").First().SetAttributeValue("type", "xhtml"),
            feed => feed.Elements(Atom + "author").Remove(),
            feed => feed.Element(Tombstones + "deleted-entry")!.SetAttributeValue("when", "2030-01-01T00:00:00Z"),
            feed => feed.Element(Tombstones + "deleted-entry")!.SetAttributeValue("ref", feed.Element(Atom + "entry")!.Element(Atom + "id")!.Value));
        await BrokenAsync("/sitemap-articles-2026-11.xml", map => SitemapRules.ProblemsIn(map, Site, now),
            map => map.Elements().First().Element(Map + "loc")!.Value = "https://elsewhere.example/",
            map => map.Elements().First().Element(Map + "loc")!.Value = "/world",
            map => map.Elements().First().Element(Map + "lastmod")!.Value = "2030-01-01T00:00:00Z",
            map => map.Elements().First().AddFirst(new XElement(Map + "priority", "1.0")),
            map => map.Add(map.Elements().First()));
        await BrokenAsync("/news-sitemap.xml", map => SitemapRules.ProblemsInNews(map, Site, now),
            map => map.Descendants(News + "publication_date").First().Value = "2026-11-19T00:00:00Z",
            map => map.Descendants(News + "language").First().Value = "en-GB",
            map => map.Descendants(News + "title").First().Remove());
        await BrokenJsonAsync(
            feed => feed["version"] = "https://jsonfeed.org/version/1",
            feed => feed["items"]![0]!["id"] = 12,
            feed => feed["items"]![0]!["author"] = new JsonObject { ["name"] = "A. Name" },
            feed => feed["items"]![0]!["date_published"] = "22 Nov 2026",
            feed => feed["items"]![0]!["url"] = "/world",
            feed => feed["items"]!.AsArray().Add(feed["items"]![0]!.DeepClone()),
            feed => feed.Remove("items"));

        async Task BrokenAsync(string path, Func<XElement, IReadOnlyList<string>> rules, params Action<XElement>[] faults)
        {
            var text = await browser.GetStringAsync(new Uri(path, UriKind.Relative));
            Assert.Empty(rules(XElement.Parse(text)));
            for (var fault = 0; fault < faults.Length; fault++)
            {
                var document = XElement.Parse(text);
                faults[fault](document);
                Assert.True(rules(document).Count > 0, $"Nobody noticed fault {fault} of {path}.");
            }
        }

        async Task BrokenJsonAsync(params Action<JsonObject>[] faults)
        {
            var text = await browser.GetStringAsync(new Uri("/feed.json", UriKind.Relative));
            using var good = JsonDocument.Parse(text);
            Assert.Empty(JsonFeedRules.ProblemsIn(good.RootElement));
            for (var fault = 0; fault < faults.Length; fault++)
            {
                var feed = JsonNode.Parse(text)!.AsObject();
                faults[fault](feed);
                using var document = JsonDocument.Parse(feed.ToJsonString());
                Assert.True(JsonFeedRules.ProblemsIn(document.RootElement).Count > 0, $"Nobody noticed fault {fault} of the JSON feed.");
            }
        }
    }
}
