using System.Buffers;
using System.Text.Json;
using NewsSite.Site.Identity;

namespace NewsSite.Feeds;

/// <summary><c>/manifest.webmanifest</c> (https://www.w3.org/TR/appmanifest/): the paper on a phone's home screen.</summary>
internal static class WebManifest
{
    public const string Path = "/manifest.webmanifest";

    public const string ContentType = "application/manifest+json";

    private static readonly (string File, int Side, string Purpose)[] Icons =
        [("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable-512.png", 512, "maskable")];

    public static void Write(SiteIdentity site, IBufferWriter<byte> body)
    {
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteString("id", "/");
        json.WriteString("name", site.Name);
        json.WriteString("short_name", site.Name);
        json.WriteString("description", site.Description);
        json.WriteString("lang", site.Language);
        json.WriteString("start_url", "/");
        json.WriteString("scope", "/");
        json.WriteString("display", "minimal-ui");
        json.WriteString("background_color", Accent.LightGrounds[0]);
        json.WriteString("theme_color", Accent.LightGrounds[0]);
        json.WriteStartArray("categories");
        json.WriteStringValue("news");
        json.WriteEndArray();
        json.WriteStartArray("icons");
        foreach (var (file, side, purpose) in Icons)
        {
            json.WriteStartObject();
            json.WriteString("src", "/" + file);
            json.WriteString("sizes", $"{side}x{side}");
            json.WriteString("type", "image/png");
            json.WriteString("purpose", purpose);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
