using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSite.Feeds;

/// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal sealed class JsonFeedWriter : IFeedWriter
{
    /// <summary>A feed stands in no HTML, so its markup needs no escape; that would add a third to its size.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Extension => ".json";

    public string ContentType => "application/feed+json";

    public void Write(Feed feed, IBufferWriter<byte> body)
    {
        using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", feed.Home);
        json.WriteString("feed_url", feed.AddressAs(Extension));
        json.WriteString("description", feed.Description);
        json.WriteString("language", feed.Language);
        json.WriteString("icon", feed.IconAddress("icon-512.png"));
        json.WriteString("favicon", feed.IconAddress("icon-192.png"));
        WriteAuthors(json, [new FeedAuthor(feed.SiteName, feed.SiteAddress)]);
        if (feed.Hub is { } hub)
        {
            json.WriteStartArray("hubs");
            json.WriteStartObject();
            json.WriteString("type", "WebSub");
            json.WriteString("url", hub);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("items");
        foreach (var item in feed.Items)
            WriteItem(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Address);
        json.WriteString("title", item.Title);
        json.WriteString("summary", item.Summary);
        json.WriteString("content_html", item.Html);
        json.WriteString("date_published", FeedTime.Rfc3339(item.PublishedUtc));
        json.WriteString("date_modified", FeedTime.Rfc3339(item.ChangedUtc));
        if (item.Language is { } language)
            json.WriteString("language", language);
        if (item.Picture is { } picture)
            json.WriteString("image", picture.Address);
        if (item.Authors.Count > 0)
            WriteAuthors(json, item.Authors);
        json.WriteStartArray("tags");
        foreach (var tag in item.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IEnumerable<FeedAuthor> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            if (author.Address is { } address)
                json.WriteString("url", address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
