using System.Globalization;
using System.Xml.Linq;
using NewsSite.Tests.Support;
using static NewsSite.Tests.Feeds.FeedDocuments;

namespace NewsSite.Tests.Feeds;

/// <summary>Field by field, as the formats' specifications name them.</summary>
public sealed class FeedFieldTests
{
    private static readonly (string, string) Url = ("Site:Url", "https://paper.example");

    private static readonly SampleArticle Ferry = new()
    {
        Headline = "Ferry resumes after storm",
        Standfirst = "The harbour opened again at noon.",
        Markdown = "The [first boat](/world) left at noon.\n\nA second one followed.",
        Topics = ["Harbours", "Storms"],
        Authors = ["Ada Byline", "Bo Writer"],
        Story = "The great storm",
        Background = ["Earlier, it was reported that the harbour was closed."],
    };

    [Fact]
    public async Task Rss_says_everything_that_its_readers_use()
    {
        await using var site = new SiteApp(Url);
        var ferry = await (Ferry with { LeadPictureId = await site.AddPictureAsync() }).PublishAsync(site);
        var channel = await site.Browser().RssAsync();

        Assert.Equal("2.0", channel.Parent!.Attribute("version")!.Value);
        Assert.Equal("NewsSite", channel.Element("title")!.Value);
        Assert.Equal("https://paper.example/", channel.Element("link")!.Value);
        Assert.NotEqual("", channel.Element("description")!.Value);
        Assert.Equal("en-GB", channel.Element("language")!.Value);
        Assert.Equal("Sun, 22 Nov 2026 14:32:00 GMT", channel.Element("lastBuildDate")!.Value);
        Assert.True(int.Parse(channel.Element("ttl")!.Value, CultureInfo.InvariantCulture) > 0);
        var self = channel.Element(Atom + "link")!;
        Assert.Equal(("self", "https://paper.example/feed.xml"), (self.Attribute("rel")!.Value, self.Attribute("href")!.Value));
        var image = channel.Element("image")!;
        Assert.Equal(
            ["https://paper.example/icon-144.png", "NewsSite", "https://paper.example/", "144", "144"],
            new[] { "url", "title", "link", "width", "height" }.Select(name => image.Element(name)!.Value));

        var item = Assert.Single(channel.Elements("item"));
        Assert.Equal("Ferry resumes after storm", item.Element("title")!.Value);
        Assert.Equal("https://paper.example" + ferry.Path, item.Element("link")!.Value);
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.StartsWith("tag:paper.example,", item.Element("guid")!.Value, StringComparison.Ordinal);
        Assert.Equal("Sun, 22 Nov 2026 14:32:00 GMT", item.Element("pubDate")!.Value);
        Assert.Equal("2026-11-22T14:32:00Z", item.Element(Atom + "updated")!.Value);
        Assert.Equal("The harbour opened again at noon.", item.Element("description")!.Value);
        Assert.Equal(["Ada Byline", "Bo Writer"], item.Elements(DublinCore + "creator").Select(e => e.Value));
        Assert.Equal(["World", "Harbours", "Storms"], item.Elements("category").Select(e => e.Value));
        Assert.Null(item.Element("author"));
        var content = item.Element(Content + "encoded")!.Value;
        Assert.Contains("<p>A second one followed.</p>", content, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://paper.example/world\">", content, StringComparison.Ordinal);
        Assert.Contains("Earlier, it was reported", content, StringComparison.Ordinal);
        var media = item.Element(Pictures + "content")!;
        Assert.Equal(
            ["https://paper.example/media/0123456789abcdef0123456789abcdef-1600.jpg", "image/jpeg", "image", "1600", "900"],
            new[] { "url", "type", "medium", "width", "height" }.Select(name => media.Attribute(name)!.Value));
        Assert.Equal("Ada Lens", media.Element(Pictures + "credit")!.Value);
    }

    [Fact]
    public async Task Atom_says_everything_that_its_readers_use()
    {
        await using var site = new SiteApp(Url);
        var ferry = await Ferry.PublishAsync(site);
        var feed = await site.Browser().AtomAsync();

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("en-GB", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("https://paper.example/feed.atom", feed.Element(Atom + "id")!.Value);
        Assert.Equal("NewsSite", feed.Element(Atom + "title")!.Value);
        Assert.Equal("2026-11-22T14:32:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(
            [("self", "https://paper.example/feed.atom"), ("alternate", "https://paper.example/")],
            feed.Elements(Atom + "link").Select(e => (e.Attribute("rel")!.Value, e.Attribute("href")!.Value)));
        Assert.Equal("NewsSite", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);

        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.StartsWith("tag:paper.example,", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal("Ferry resumes after storm", entry.Element(Atom + "title")!.Value);
        Assert.Equal("2026-11-22T14:32:00Z", entry.Element(Atom + "published")!.Value);
        Assert.Equal("2026-11-22T14:32:00Z", entry.Element(Atom + "updated")!.Value);
        var link = Assert.Single(entry.Elements(Atom + "link"));
        Assert.Equal(("alternate", "https://paper.example" + ferry.Path), (link.Attribute("rel")!.Value, link.Attribute("href")!.Value));
        Assert.Equal(
            [("Ada Byline", "https://paper.example/authors/ada-byline"), ("Bo Writer", "https://paper.example/authors/bo-writer")],
            entry.Elements(Atom + "author").Select(e => (e.Element(Atom + "name")!.Value, e.Element(Atom + "uri")!.Value)));
        Assert.Equal(["World", "Harbours", "Storms"], entry.Elements(Atom + "category").Select(e => e.Attribute("term")!.Value));
        Assert.Equal("The harbour opened again at noon.", entry.Element(Atom + "summary")!.Value);
        Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        Assert.Contains("<p>A second one followed.</p>", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_feed_says_everything_that_its_readers_use()
    {
        await using var site = new SiteApp(Url);
        var ferry = await (Ferry with { LeadPictureId = await site.AddPictureAsync() }).PublishAsync(site);
        var feed = await site.Browser().JsonFeedAsync();

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("NewsSite", feed.GetProperty("title").GetString());
        Assert.Equal("https://paper.example/", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://paper.example/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal("en-GB", feed.GetProperty("language").GetString());

        var item = Assert.Single(feed.GetProperty("items").EnumerateArray());
        Assert.StartsWith("tag:paper.example,", item.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://paper.example" + ferry.Path, item.GetProperty("url").GetString());
        Assert.Equal("Ferry resumes after storm", item.GetProperty("title").GetString());
        Assert.Equal("The harbour opened again at noon.", item.GetProperty("summary").GetString());
        Assert.Contains("<p>A second one followed.</p>", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-11-22T14:32:00Z", item.GetProperty("date_published").GetString());
        Assert.Equal("2026-11-22T14:32:00Z", item.GetProperty("date_modified").GetString());
        Assert.Equal(["Ada Byline", "Bo Writer"], item.GetProperty("authors").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.False(item.TryGetProperty("author", out _));
        Assert.Equal("https://paper.example/media/0123456789abcdef0123456789abcdef-1600.jpg", item.GetProperty("image").GetString());
        Assert.Equal(["World", "Harbours", "Storms"], item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
    }
}
