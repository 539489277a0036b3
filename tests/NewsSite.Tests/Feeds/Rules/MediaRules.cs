using System.Xml.Linq;

namespace NewsSite.Tests.Feeds.Rules;

/// <summary>A picture in Media RSS (https://www.rssboard.org/media-rss).</summary>
internal static class MediaRules
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["jpg"] = "image/jpeg", ["png"] = "image/png", ["webp"] = "image/webp", ["gif"] = "image/gif", ["avif"] = "image/avif",
    };

    public static void Check(List<string> problems, XElement media)
    {
        var url = media.Attribute("url")?.Value;
        FeedRules.Address(problems, "media:content", url);
        if (media.Attribute("medium")?.Value != "image")
            problems.Add("media:content is no image");
        if (Types.GetValueOrDefault(url?.Split('.')[^1] ?? "") != media.Attribute("type")?.Value)
            problems.Add($"media:content is not of the type that it says: {media.Attribute("type")?.Value}");
        foreach (var side in new[] { "width", "height" })
        {
            if (!int.TryParse(media.Attribute(side)?.Value, out var pixels) || pixels < 1)
                problems.Add($"media:content has no {side}");
        }
    }
}
