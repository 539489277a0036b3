using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSite.Feeds;
using NewsSite.Site;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Announcements;

/// <summary>
/// One signed JSON object for each event, in the form and with the headers of https://www.standardwebhooks.com: what
/// happened, when, to which article, and where it is. The text itself is read there.
/// </summary>
internal sealed class WebhookMessenger(WebhookSecret secret, IdentityReader identity, SiteClock clock) : IMessenger
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ReceiverKind Kind => ReceiverKind.Webhook;

    public int MostAtOnce => 1;

    public Task<HttpRequestMessage> ComposeAsync(
        Receiver receiver, IReadOnlyList<DueAnnouncement> due, CancellationToken cancellationToken)
    {
        var announcement = due[0];
        var body = BodyOf(announcement);
        var seconds = new DateTimeOffset(clock.UtcNow).ToUnixTimeSeconds();
        var delivery = "msg_" + announcement.Key;
        var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", delivery);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        if (receiver.ProtectedSecret is { } key)
            request.Headers.Add("webhook-signature", secret.Sign(key, delivery, seconds, body));
        return Task.FromResult(request);
    }

    private byte[] BodyOf(DueAnnouncement announcement)
    {
        var site = identity.Current;
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, Plain))
        {
            json.WriteStartObject();
            json.WriteString("type", TypeOf(announcement.Happening));
            json.WriteString("timestamp", FeedTime.Rfc3339(announcement.HappenedUtc));
            json.WriteStartObject("data");
            json.WriteString("site", PublicAddress.Absolute(site.Url, "/"));
            if (announcement.Article is { } article)
            {
                json.WriteString("id", FeedItems.IdOf(article.Id, site.Url));
                json.WriteString("url", PublicAddress.Absolute(site.Url, article.Path));
                if (announcement.Happening != Happening.Withdrawn && article.Shown is { } shown)
                    Write(json, shown, site);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ShownArticle shown, SiteIdentity site)
    {
        json.WriteString("headline", shown.Headline);
        json.WriteString("language", shown.Language ?? site.Language);
        json.WriteString("published", FeedTime.Rfc3339(shown.PublishedUtc));
        json.WriteString("updated", FeedTime.Rfc3339(shown.UpdatedUtc > shown.PublishedUtc ? shown.UpdatedUtc.Value : shown.PublishedUtc));
    }

    private static string TypeOf(Happening happening) => happening switch
    {
        Happening.Published => "article.published",
        Happening.Updated => "article.updated",
        Happening.Withdrawn => "article.withdrawn",
        _ => "test",
    };
}
