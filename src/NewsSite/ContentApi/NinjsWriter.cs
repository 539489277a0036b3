using System.Globalization;
using System.Text.Json;
using NewsSite.Feeds;

namespace NewsSite.ContentApi;

/// <summary>
/// An article as IPTC ninjs 3.1 (https://www.iptc.org/std/ninjs/), whose schema requires <c>uri</c> and knows no other
/// properties than its own: the article's web page is a rendition, its number an alternative id.
/// </summary>
internal static class NinjsWriter
{
    private const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
    private const string Html = "text/html";

    /// <param name="hasBody">False leaves out the text and says that the object is partial.</param>
    public static void Write(Utf8JsonWriter json, NewsObject article, bool hasBody)
    {
        var item = article.Item;
        json.WriteStartObject();
        Begin(json, item.Id, article.ArticleId, "usable");
        json.WriteString("representationType", hasBody ? "full" : "partial");
        json.WriteString("version", article.Version.ToString(CultureInfo.InvariantCulture));
        json.WriteString("firstCreated", FeedTime.Rfc3339(item.PublishedUtc));
        json.WriteString("versionCreated", FeedTime.Rfc3339(item.ChangedUtc));
        json.WriteString("language", article.Language);
        json.WriteString("title", article.ShortHeadline ?? item.Title);
        WriteArray(json, "headlines", Headlines(article), headline =>
        {
            json.WriteString("role", headline.Role);
            json.WriteString("value", headline.Text);
        });
        WriteArray(json, "descriptions", new[] { item.Summary }.Where(text => text.Length > 0), standfirst =>
        {
            json.WriteString("role", "standfirst");
            json.WriteString("value", standfirst);
        });
        if (article.By is { } by)
            json.WriteString("by", by);
        if (article.Located is { } place)
            json.WriteString("located", place);
        WriteArray(json, "genres", [article.Genre], genre => json.WriteString("name", genre));
        WriteArray(json, "subjects", article.Subjects, subject => Link(json, subject.Name, "rel", subject.Relation, subject.Address));
        WriteArray(json, "people", item.Authors, author => Link(json, author.Name, "rel", "author", author.Address));
        WriteArray(json, "infoSources", article.Sources, source => Link(json, source.Name, "role", "source", source.Address));
        WriteArray(json, "trustIndicators", article.TrustIndicators, indicator =>
        {
            json.WriteString("role", indicator.Role);
            json.WriteString("href", indicator.Address);
        });
        WriteArray(json, "renditions", [item.Address], address =>
        {
            json.WriteString("name", "web");
            json.WriteString("href", address);
            json.WriteString("contentType", Html);
        });
        if (hasBody)
        {
            WriteArray(json, "bodies", [item.Html], html =>
            {
                json.WriteString("contentType", Html);
                json.WriteNumber("wordCount", article.WordCount);
                json.WriteString("value", html);
            });
        }

        if (item.Picture is { } picture)
            WriteArray(json, "associations", [picture], shown => Picture(json, shown));
        json.WriteEndObject();
    }

    /// <summary>An article that readers have no more: who keeps a copy takes it away too.</summary>
    public static void WriteWithdrawn(Utf8JsonWriter json, string id, int articleId)
    {
        json.WriteStartObject();
        Begin(json, id, articleId, "canceled");
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string id, int articleId, string status)
    {
        json.WriteString("uri", id);
        json.WriteString("type", "text");
        json.WriteString("pubStatus", status);
        WriteArray(json, "altIds", [articleId], number =>
        {
            json.WriteString("role", "article");
            json.WriteString("value", number.ToString(CultureInfo.InvariantCulture));
        });
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.1");
        json.WriteString("schema", Schema);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Role, string Text)> Headlines(NewsObject article)
    {
        yield return ("main", article.Item.Title);
        if (article.ShortHeadline is { } shorter)
            yield return ("short", shorter);
    }

    private static void Link(Utf8JsonWriter json, string name, string relation, string value, string? address)
    {
        json.WriteString("name", name);
        json.WriteString(relation, value);
        if (address is not null)
            json.WriteString("uri", address);
    }

    private static void Picture(Utf8JsonWriter json, FeedPicture picture)
    {
        json.WriteString("name", "lead picture");
        json.WriteString("rel", "lead");
        json.WriteString("uri", picture.Address);
        json.WriteString("type", "picture");
        if (picture.Credit.Length > 0)
            json.WriteString("by", picture.Credit);
        (string Role, string Text)[] descriptions = [("alternative text", picture.AlternativeText), ("caption", picture.Caption)];
        WriteArray(json, "descriptions", descriptions.Where(one => one.Text.Length > 0), one =>
        {
            json.WriteString("role", one.Role);
            json.WriteString("value", one.Text);
        });
        WriteArray(json, "renditions", [picture], shown =>
        {
            json.WriteString("name", "16x9");
            json.WriteString("href", shown.Address);
            json.WriteString("contentType", shown.Type);
            json.WriteNumber("width", shown.Width);
            json.WriteNumber("height", shown.Height);
        });
    }

    /// <summary>An array of objects; nothing at all for none.</summary>
    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        var any = false;
        foreach (var value in values)
        {
            if (!any)
                json.WriteStartArray(name);
            any = true;
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        if (any)
            json.WriteEndArray();
    }
}
