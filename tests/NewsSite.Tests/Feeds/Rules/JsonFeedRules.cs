using System.Text.Json;

namespace NewsSite.Tests.Feeds.Rules;

/// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): names, types and what is required.</summary>
internal static class JsonFeedRules
{
    private const int ItemLimit = 200;

    private static readonly Dictionary<string, JsonValueKind> OfFeed = new()
    {
        ["version"] = JsonValueKind.String, ["title"] = JsonValueKind.String, ["home_page_url"] = JsonValueKind.String,
        ["feed_url"] = JsonValueKind.String, ["description"] = JsonValueKind.String, ["user_comment"] = JsonValueKind.String,
        ["next_url"] = JsonValueKind.String, ["icon"] = JsonValueKind.String, ["favicon"] = JsonValueKind.String,
        ["authors"] = JsonValueKind.Array, ["language"] = JsonValueKind.String, ["expired"] = JsonValueKind.True,
        ["hubs"] = JsonValueKind.Array, ["items"] = JsonValueKind.Array,
    };

    private static readonly Dictionary<string, JsonValueKind> OfItem = new()
    {
        ["id"] = JsonValueKind.String, ["url"] = JsonValueKind.String, ["external_url"] = JsonValueKind.String,
        ["title"] = JsonValueKind.String, ["content_html"] = JsonValueKind.String, ["content_text"] = JsonValueKind.String,
        ["summary"] = JsonValueKind.String, ["image"] = JsonValueKind.String, ["banner_image"] = JsonValueKind.String,
        ["date_published"] = JsonValueKind.String, ["date_modified"] = JsonValueKind.String, ["authors"] = JsonValueKind.Array,
        ["tags"] = JsonValueKind.Array, ["language"] = JsonValueKind.String, ["attachments"] = JsonValueKind.Array,
    };

    private static readonly string[] Addresses =
        ["home_page_url", "feed_url", "next_url", "icon", "favicon", "url", "external_url", "image", "banner_image"];

    public static IReadOnlyList<string> ProblemsIn(JsonElement feed)
    {
        if (feed.ValueKind != JsonValueKind.Object || Text(feed, "version") != "https://jsonfeed.org/version/1.1")
            return ["it is no JSON Feed 1.1"];
        var problems = new List<string>();
        Object(problems, "the feed", feed, OfFeed, ["title", "home_page_url", "feed_url", "items"]);
        FeedRules.Language(problems, Text(feed, "language"));
        foreach (var hub in Elements(feed, "hubs"))
        {
            if (string.IsNullOrEmpty(Text(hub, "type")))
                problems.Add("a hub has no type");
            FeedRules.Address(problems, "a hub", Text(hub, "url"));
        }

        var items = Elements(feed, "items");
        if (items.Count > ItemLimit)
            problems.Add($"{items.Count} items are too many");
        FeedRules.Unique(problems, "id", items.Select(item => Text(item, "id") ?? ""));
        FeedRules.NewestFirst(problems, items.Select(item => FeedRules.Instant(problems, "date_published", Text(item, "date_published"))));
        foreach (var item in items)
            Item(problems, item);
        return problems;
    }

    private static void Item(List<string> problems, JsonElement item)
    {
        Object(problems, "an item", item, OfItem, ["id", "url", "title", "content_html", "date_published", "date_modified"]);
        FeedRules.Html(problems, "content_html", Text(item, "content_html"));
        if (FeedRules.Instant(problems, "date_modified", Text(item, "date_modified")) < FeedRules.Instant(problems, "date_published", Text(item, "date_published")))
            problems.Add("an item was modified before it was published");
        if (Elements(item, "tags").Exists(tag => tag.ValueKind != JsonValueKind.String || tag.GetString()!.Length == 0))
            problems.Add("a tag is no text");
        if (item.TryGetProperty("language", out _))
            FeedRules.Language(problems, Text(item, "language"));
    }

    private static void Object(
        List<string> problems, string what, JsonElement json, Dictionary<string, JsonValueKind> known, string[] required)
    {
        problems.AddRange(required.Where(name => !json.TryGetProperty(name, out _)).Select(name => $"{what} has no {name}"));
        foreach (var property in json.EnumerateObject().Where(property => !property.Name.StartsWith('_')))
        {
            if (!known.TryGetValue(property.Name, out var kind))
                problems.Add($"{what} has a {property.Name}, which the format does not know");
            else if (property.Value.ValueKind != kind || (kind == JsonValueKind.String && property.Name != "description" && property.Name != "summary" && property.Value.GetString()!.Length == 0))
                problems.Add($"{what} has a {property.Name} of the wrong type, or an empty one");
            else if (Addresses.Contains(property.Name))
                FeedRules.Address(problems, $"{what}: {property.Name}", property.Value.GetString());
        }

        foreach (var author in Elements(json, "authors"))
        {
            if (string.IsNullOrEmpty(Text(author, "name")))
                problems.Add("an author has no name");
            if (author.TryGetProperty("url", out _))
                FeedRules.Address(problems, "an author", Text(author, "url"));
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<JsonElement> Elements(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
}
