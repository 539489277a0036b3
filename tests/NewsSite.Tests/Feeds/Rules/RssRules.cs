using System.Globalization;
using System.Xml.Linq;
using static NewsSite.Tests.Feeds.FeedDocuments;

namespace NewsSite.Tests.Feeds.Rules;

/// <summary>RSS 2.0 (https://www.rssboard.org/rss-specification) and the RSS Advisory Board's profile of it.</summary>
internal static class RssRules
{
    private const int ItemLimit = 200;

    private static readonly string[] Once = ["title", "link", "description", "language", "lastBuildDate", "ttl", "image"];

    public static IReadOnlyList<string> ProblemsIn(XElement rss)
    {
        var problems = new List<string>();
        if (rss.Name != "rss" || rss.Attribute("version")?.Value != "2.0" || rss.Elements().Count() != 1 || rss.Element("channel") is not { } channel)
            return ["it is no RSS 2.0 with one channel"];

        problems.AddRange(Once.Where(name => channel.Elements(name).Count() != 1 || channel.Element(name)!.Value.Length == 0).Select(name => $"the channel has not one {name}"));
        FeedRules.Address(problems, "the channel's link", channel.Element("link")?.Value);
        FeedRules.Language(problems, channel.Element("language")?.Value);
        if (!int.TryParse(channel.Element("ttl")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes < 1)
            problems.Add("ttl is no number of minutes");
        Image(problems, channel);
        Links(problems, channel);

        var items = channel.Elements("item").ToList();
        if (items.Count > ItemLimit)
            problems.Add($"{items.Count} items are too many");
        if (items.Count > 0 && channel.Elements().SkipWhile(element => element.Name != "item").Any(element => element.Name != "item"))
            problems.Add("something of the channel stands behind its items");
        FeedRules.Unique(problems, "guid", items.Select(item => item.Element("guid")?.Value ?? ""));
        FeedRules.NewestFirst(problems, items.Select(item => FeedRules.MailTime(problems, "pubDate", item.Element("pubDate")?.Value)));
        var built = FeedRules.MailTime(problems, "lastBuildDate", channel.Element("lastBuildDate")?.Value);
        foreach (var item in items)
            Item(problems, item, built);
        return problems;
    }

    private static void Image(List<string> problems, XElement channel)
    {
        if (channel.Element("image") is not { } image)
            return;
        FeedRules.Address(problems, "the image's url", image.Element("url")?.Value);
        foreach (var same in new[] { "title", "link" }.Where(name => image.Element(name)?.Value != channel.Element(name)?.Value))
            problems.Add($"the image's {same} is not the channel's");
        if (!int.TryParse(image.Element("width")?.Value, out var width) || width is < 1 or > 144
            || !int.TryParse(image.Element("height")?.Value, out var height) || height is < 1 or > 400)
            problems.Add("the image is larger than 144 by 400, or does not say");
    }

    private static void Links(List<string> problems, XElement channel)
    {
        var links = channel.Elements(Atom + "link").ToList();
        if (links.Count(link => link.Attribute("rel")?.Value == "self" && link.Attribute("type")?.Value == "application/rss+xml") != 1)
            problems.Add("there is not one atom:link to itself");
        foreach (var link in links)
            FeedRules.Address(problems, "an atom:link", link.Attribute("href")?.Value);
    }

    private static void Item(List<string> problems, XElement item, DateTimeOffset? built)
    {
        foreach (var name in new XName[] { "title", "link", "guid", "pubDate", "description", Content + "encoded", Atom + "updated" })
        {
            if (item.Elements(name).Count() != 1 || item.Element(name)!.Value.Length == 0)
                problems.Add($"an item has not one {name.LocalName}");
        }

        if (item.Element("author") is not null)
            problems.Add("author is for e-mail addresses");
        if (item.Elements(DublinCore + "creator").Concat(item.Elements("category")).Any(element => string.IsNullOrWhiteSpace(element.Value)))
            problems.Add("a name is empty");
        FeedRules.Address(problems, "an item's link", item.Element("link")?.Value);
        FeedRules.Html(problems, "content:encoded", item.Element(Content + "encoded")?.Value);
        if (item.Element("guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false")
            FeedRules.Address(problems, "a guid that is a link", guid.Value);
        var updated = FeedRules.Instant(problems, "atom:updated", item.Element(Atom + "updated")?.Value);
        if (updated < FeedRules.MailTime(problems, "pubDate", item.Element("pubDate")?.Value) || updated > built)
            problems.Add("atom:updated lies before pubDate or after lastBuildDate");
        foreach (var media in item.Elements(Pictures + "content"))
            MediaRules.Check(problems, media);
    }
}
