using System.Text;
using System.Xml.Linq;
using static NewsSite.Tests.Feeds.FeedDocuments;

namespace NewsSite.Tests.Feeds.Rules;

/// <summary>
/// Sitemaps (https://www.sitemaps.org/protocol.html) with the extensions for pictures and news: order and number of
/// elements, limits, addresses of one host.
/// </summary>
internal static class SitemapRules
{
    private const int UrlLimit = 50_000;
    private const int NewsLimit = 1_000;
    private const int PictureLimit = 1_000;
    private const int AddressLimit = 2_048;
    private const int ByteLimit = 50 * 1024 * 1024;

    private static readonly XName[] OfUrl = [Map + "loc", Map + "lastmod", Map + "changefreq", Map + "priority"];

    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    public static IReadOnlyList<string> ProblemsIn(XElement map, Uri site, DateTimeOffset now)
    {
        var problems = new List<string>();
        var child = map.Name == Map + "urlset" ? Map + "url" : map.Name == Map + "sitemapindex" ? Map + "sitemap" : null;
        if (child is null)
            return ["it is neither a sitemap nor an index of sitemaps"];
        if (map.Elements().Any(element => element.Name != child))
            problems.Add($"it holds something else than {child.LocalName}");
        if (map.Elements().Count() > UrlLimit || Encoding.UTF8.GetByteCount(map.ToString(SaveOptions.DisableFormatting)) > ByteLimit)
            problems.Add("it is too large");
        if (child == Map + "sitemap" && !map.HasElements)
            problems.Add("the index is empty");
        FeedRules.Unique(problems, "loc", map.Elements().Select(element => element.Element(Map + "loc")?.Value ?? ""));
        foreach (var element in map.Elements())
            Entry(problems, element, site, now);
        return problems;
    }

    public static IReadOnlyList<string> ProblemsInNews(XElement map, Uri site, DateTimeOffset now)
    {
        var problems = new List<string>(ProblemsIn(map, site, now));
        if (map.Name != Map + "urlset" || map.Elements().Count() > NewsLimit)
            problems.Add("it is no sitemap of at most 1,000 addresses");
        foreach (var url in map.Elements())
        {
            if (url.Elements(News + "news").Count() == 1)
                NewsEntry(problems, url.Element(News + "news")!, now);
            else
                problems.Add("an address has not one news:news");
        }

        return problems;
    }

    private static void Entry(List<string> problems, XElement entry, Uri site, DateTimeOffset now)
    {
        var address = entry.Element(Map + "loc")?.Value;
        FeedRules.Address(problems, "loc", address);
        if (address is null || address.Length >= AddressLimit || !address.StartsWith(site.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal))
            problems.Add($"loc is too long or of another host: {address}");
        var own = entry.Elements().Where(element => element.Name.Namespace == Map).Select(element => element.Name).ToList();
        if (!own.SequenceEqual(own.Distinct().OrderBy(name => Array.IndexOf(OfUrl, name))) || own.Except(OfUrl).Any())
            problems.Add("the elements of an address are not in their order");
        if (entry.Element(Map + "lastmod") is { } lastmod && FeedRules.Instant(problems, "lastmod", lastmod.Value) > now)
            problems.Add($"lastmod lies in the future: {lastmod.Value}");
        if (entry.Elements(Images + "image").Count() > PictureLimit)
            problems.Add("an address has too many pictures");
        foreach (var picture in entry.Elements(Images + "image"))
        {
            if (picture.Elements().Count() != 1)
                problems.Add("a picture has more than its address");
            FeedRules.Address(problems, "a picture", picture.Element(Images + "loc")?.Value);
        }
    }

    private static void NewsEntry(List<string> problems, XElement news, DateTimeOffset now)
    {
        XName[] wanted = [News + "publication", News + "publication_date", News + "title"];
        if (!news.Elements().Select(element => element.Name).SequenceEqual(wanted) || news.Elements().Any(element => element.Value.Length == 0))
            problems.Add("news:news has not its three elements");
        var publication = news.Element(News + "publication");
        if (string.IsNullOrEmpty(publication?.Element(News + "name")?.Value))
            problems.Add("the publication has no name");
        if (publication?.Element(News + "language")?.Value is not { } language || (language.Length is not (2 or 3) && language is not ("zh-cn" or "zh-tw")))
            problems.Add("the language is not of ISO 639");
        if (FeedRules.Instant(problems, "publication_date", news.Element(News + "publication_date")?.Value) is { } published
            && (published > now || now - published > NewsAge))
            problems.Add($"{published:O} is no news");
    }
}
