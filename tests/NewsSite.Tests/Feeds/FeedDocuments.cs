using System.Text.Json;
using System.Xml.Linq;

namespace NewsSite.Tests.Feeds;

/// <summary>Feeds as a reader of feeds parses them; each fetch asserts that the answer is one.</summary>
internal static class FeedDocuments
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Pictures = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public static readonly XNamespace Images = "http://www.google.com/schemas/sitemap-image/1.1";
    public static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static async Task<XElement> RssAsync(this HttpClient browser, string path = "/feed.xml") =>
        (await browser.XmlAsync(path, "application/rss+xml")).Element("channel")!;

    public static Task<XElement> AtomAsync(this HttpClient browser, string path = "/feed.atom") =>
        browser.XmlAsync(path, "application/atom+xml");

    public static Task<XElement> SitemapAsync(this HttpClient browser, string path = "/sitemap.xml") =>
        browser.XmlAsync(path, "application/xml");

    /// <summary>Every address of every part.</summary>
    public static async Task<IReadOnlyList<XElement>> SitemapUrlsAsync(this HttpClient browser)
    {
        var urls = new List<XElement>();
        foreach (var part in (await browser.SitemapAsync()).Elements(Map + "sitemap"))
            urls.AddRange((await browser.SitemapAsync(new Uri(part.Element(Map + "loc")!.Value).AbsolutePath)).Elements(Map + "url"));
        return urls;
    }

    public static async Task<JsonElement> JsonFeedAsync(this HttpClient browser, string path = "/feed.json")
    {
        using var document = JsonDocument.Parse(await browser.TextAsync(path, "application/feed+json"));
        return document.RootElement.Clone();
    }

    public static async Task<string> TextAsync(this HttpClient browser, string path, string mediaType)
    {
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<XElement> XmlAsync(this HttpClient browser, string path, string mediaType) =>
        XDocument.Parse(await browser.TextAsync(path, mediaType)).Root!;
}
