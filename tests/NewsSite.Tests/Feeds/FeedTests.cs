using System.Globalization;
using System.Net;
using System.Xml.Linq;
using NewsSite.Articles;
using NewsSite.Tests.Support;
using static NewsSite.Tests.Feeds.FeedDocuments;

namespace NewsSite.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly (string, string) Url = ("Site:Url", "https://paper.example");

    private static readonly SampleArticle Ferry = new()
    {
        Topics = ["Harbours", "Storms"],
        Authors = ["Ada Byline", "Bo Writer"],
        Story = "The great storm",
    };

    [Theory]
    [InlineData("/world", "World · NewsSite")]
    [InlineData("/topics/harbours", "Harbours · NewsSite")]
    [InlineData("/authors/ada-byline", "Ada Byline · NewsSite")]
    [InlineData("/stories/the-great-storm", "The great storm · NewsSite")]
    public async Task Every_list_has_its_own_feeds(string path, string title)
    {
        await using var site = new SiteApp(Url);
        await Ferry.PublishAsync(site);
        await new SampleArticle { Headline = "Elsewhere", Section = "sport" }.PublishAsync(site);
        var browser = site.Browser();
        var rss = await browser.RssAsync(path + "/feed.xml");
        var atom = await browser.AtomAsync(path + "/feed.atom");
        var json = await browser.JsonFeedAsync(path + "/feed.json");

        Assert.Equal([title, title, title],
            new[] { rss.Element("title")!.Value, atom.Element(Atom + "title")!.Value, json.GetProperty("title").GetString()! });
        Assert.Equal("https://paper.example" + path, rss.Element("link")!.Value);
        Assert.Equal($"https://paper.example{path}/feed.xml", rss.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("https://paper.example" + path, json.GetProperty("home_page_url").GetString());
        Assert.Equal("Ferry resumes after storm", Assert.Single(rss.Elements("item")).Element("title")!.Value);
        Assert.Equal(rss.Elements("item").Select(e => e.Element("guid")!.Value), atom.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
        Assert.Equal(rss.Elements("item").Select(e => e.Element("guid")!.Value), json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("/nothing/feed.xml")]
    [InlineData("/topics/nothing/feed.atom")]
    [InlineData("/authors/nobody/feed.json")]
    [InlineData("/stories/nothing/feed.xml")]
    [InlineData("/topics/feed.xml")]
    [InlineData("/feed.rss")]
    public async Task A_list_that_does_not_exist_has_no_feed(string path)
    {
        await using var site = new SiteApp();
        using var response = await site.Browser().GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_paper_that_has_published_nothing_has_a_valid_empty_feed()
    {
        await using var site = new SiteApp();
        var browser = site.Browser();
        Assert.Empty((await browser.RssAsync()).Elements("item"));
        Assert.NotEmpty((await browser.AtomAsync("/sport/feed.atom")).Element(Atom + "updated")!.Value);
        Assert.Empty((await browser.JsonFeedAsync()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_newest_fifty_come_newest_first()
    {
        await using var site = new SiteApp();
        var newestUtc = site.Clock.GetUtcNow().UtcDateTime;
        for (var age = 51; age >= 0; age--)
            await new SampleArticle { Headline = $"Report {age}", PublishedUtc = newestUtc.AddMinutes(-((age * 7) % 52)) }.PublishAsync(site);
        var items = (await site.Browser().RssAsync()).Elements("item").ToList();

        Assert.Equal(50, items.Count);
        var times = items.Select(item => DateTime.Parse(item.Element("pubDate")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.Equal("Report 0", items[0].Element("title")!.Value);
    }

    [Fact]
    public async Task An_article_that_moves_is_the_same_item_at_its_new_address()
    {
        await using var site = new SiteApp();
        var ferry = await Ferry.PublishAsync(site);
        var browser = site.Browser();
        var before = (await browser.RssAsync()).Element("item")!;
        await site.ChangeAsync(ferry.Id, article => article.MoveTo("ferry-sails", article.PublishedUtc!.Value, article.PublishedOn!.Value));
        var after = (await browser.RssAsync()).Element("item")!;

        Assert.EndsWith("/ferry-sails", after.Element("link")!.Value, StringComparison.Ordinal);
        Assert.NotEqual(before.Element("link")!.Value, after.Element("link")!.Value);
        Assert.Equal(before.Element("guid")!.Value, after.Element("guid")!.Value);
    }

    [Fact]
    public async Task A_correction_renews_the_item_and_stands_in_it()
    {
        await using var site = new SiteApp();
        var ferry = await Ferry.PublishAsync(site);
        await site.ChangeAsync(ferry.Id, article => article.Correct("It was the <second> boat.", new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc)));
        var browser = site.Browser();
        var rss = await browser.RssAsync();
        var atom = await browser.AtomAsync();
        var json = (await browser.JsonFeedAsync()).GetProperty("items")[0];

        Assert.Equal("Mon, 23 Nov 2026 09:00:00 GMT", rss.Element("lastBuildDate")!.Value);
        Assert.Equal("Sun, 22 Nov 2026 14:32:00 GMT", rss.Element("item")!.Element("pubDate")!.Value);
        Assert.Equal("2026-11-23T09:00:00Z", rss.Element("item")!.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-11-23T09:00:00Z", atom.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-11-23T09:00:00Z", atom.Element(Atom + "entry")!.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-11-23T09:00:00Z", json.GetProperty("date_modified").GetString());
        Assert.All(
            [rss.Element("item")!.Element(Content + "encoded")!.Value, json.GetProperty("content_html").GetString()!],
            html => Assert.Contains("23 November 2026: It was the &lt;second&gt; boat.", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_in_another_language_says_so()
    {
        await using var site = new SiteApp();
        await (Ferry with { Language = "ar" }).PublishAsync(site);
        var browser = site.Browser();
        Assert.Equal("ar", (await browser.RssAsync()).Element("item")!.Element(DublinCore + "language")!.Value);
        Assert.Equal("ar", (await browser.AtomAsync()).Element(Atom + "entry")!.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("ar", (await browser.JsonFeedAsync()).GetProperty("items")[0].GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/world/feed.atom")]
    [InlineData("/topics/harbours/feed.json")]
    public async Task A_feed_is_sent_again_only_when_it_has_changed_and_a_withdrawn_item_is_gone(string path)
    {
        await using var site = new SiteApp();
        var ferry = await Ferry.PublishAsync(site);
        await (Ferry with { Headline = "Another boat" }).PublishAsync(site);
        var browser = site.Browser();
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        using var first = await browser.GetAsync(new Uri(path, UriKind.Relative));
        using var byTag = new HttpRequestMessage(HttpMethod.Get, path);
        byTag.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await browser.SendAsync(byTag);
        using var byTime = new HttpRequestMessage(HttpMethod.Get, path);
        byTime.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        using var notModified = await browser.SendAsync(byTime);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotModified],
            new[] { first.StatusCode, unchanged.StatusCode, notModified.StatusCode });

        await site.ChangeAsync(ferry.Id, article => article.Withdraw(site.Clock.GetUtcNow().UtcDateTime));
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var changed = await browser.SendAsync(again);
        var text = await changed.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("Another boat", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Ferry.Headline, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("/world", "/world")]
    [InlineData("/topics/harbours", "/topics/harbours")]
    [InlineData("/authors/ada-byline", "/authors/ada-byline")]
    [InlineData("/stories/the-great-storm", "/stories/the-great-storm")]
    public async Task The_page_of_a_list_leads_to_its_feeds(string page, string list)
    {
        await using var site = new SiteApp(Url);
        await Ferry.PublishAsync(site);
        var links = (await site.Browser().ReadAsync(page)).QuerySelectorAll("head link[rel=alternate]");
        Assert.Equal(
            [
                ("application/rss+xml", $"https://paper.example{list}/feed.xml"), ("application/atom+xml", $"https://paper.example{list}/feed.atom"),
                ("application/feed+json", $"https://paper.example{list}/feed.json"),
            ],
            links.Select(link => (link.GetAttribute("type")!, link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_request_for_the_header_alone_is_answered()
    {
        await using var site = new SiteApp();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/feed.xml");
        using var response = await site.Browser().SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/rss+xml", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("Fish & chips < steak > \"pie\" ]]> </script><script>alert(1)</script>")]
    [InlineData("Bell \u0007, null-like \u0001, \uFFFE and \u000B; emoji 📰 stays")]
    [InlineData("العاصفة <b>ليست</b> &amp; نهاية")]
    public async Task A_hostile_headline_breaks_no_feed(string headline)
    {
        await using var site = new SiteApp();
        var legal = new string([.. headline.Where(letter => letter is not ('\u0001' or '\u0007' or '\u000B' or '\uFFFE'))]);
        await (Ferry with { Headline = headline, Slug = "hostile", Standfirst = headline, Topics = [legal], Authors = [legal] })
            .PublishAsync(site);
        var browser = site.Browser();

        Assert.Equal(legal, (await browser.RssAsync()).Element("item")!.Element("title")!.Value);
        Assert.Equal(legal, (await browser.RssAsync()).Element("item")!.Element(DublinCore + "creator")!.Value);
        Assert.Equal(legal, (await browser.AtomAsync()).Element(Atom + "entry")!.Element(Atom + "title")!.Value);
        Assert.Equal(legal, (await browser.AtomAsync()).Element(Atom + "entry")!.Element(Atom + "summary")!.Value);
        Assert.Equal(headline, (await browser.JsonFeedAsync()).GetProperty("items")[0].GetProperty("title").GetString());
        Assert.Equal(legal, (await browser.SitemapAsync("/news-sitemap.xml")).Descendants(News + "title").Single().Value);
    }

    [Fact]
    public async Task Addresses_in_another_script_are_written_in_ascii()
    {
        await using var site = new SiteApp();
        _ = site.Browser();
        await site.WriteAsync((db, token) => db.AddAsync(new Section("мир", "Мир", 9), token).AsTask());
        await (Ferry with { Headline = "Шторм", Section = "мир" }).PublishAsync(site);
        var item = (await site.Browser().RssAsync("/%D0%BC%D0%B8%D1%80/feed.xml")).Element("item")!;
        Assert.EndsWith("/%D1%88%D1%82%D0%BE%D1%80%D0%BC", item.Element("link")!.Value, StringComparison.Ordinal);
        Assert.Contains("href=\"/%D0%BC%D0%B8%D1%80\"", await site.Browser().TextAsync("/", "text/html"), StringComparison.Ordinal);
    }
}
