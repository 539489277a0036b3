using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsSite.Feeds;
using NewsSite.Site.Addressing;
using NewsSite.Site.Setup;

namespace NewsSite.Announcements;

/// <summary>
/// Tells search engines which addresses are new, changed or gone (https://www.indexnow.org/documentation). They fetch the
/// key from the site to be sure that it is ours.
/// </summary>
internal sealed class SearchEngineMessenger(IOptions<SiteOptions> options) : IMessenger
{
    public ReceiverKind Kind => ReceiverKind.SearchEngines;

    /// <summary>The protocol allows ten times as many.</summary>
    public int MostAtOnce => 1_000;

    public Task<HttpRequestMessage> ComposeAsync(
        Receiver receiver, IReadOnlyList<DueAnnouncement> due, CancellationToken cancellationToken)
    {
        var site = options.Value.Url;
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            host = site.IdnHost,
            key = options.Value.IndexNowKey,
            keyLocation = PublicAddress.Absolute(site, MachineFileEndpoints.KeyPath(options.Value.IndexNowKey)),
            urlList = due.Select(announcement => announcement.Article).OfType<AnnouncedArticle>()
                .Select(article => PublicAddress.Absolute(site, article.Path)).ToList(),
        });
        var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return Task.FromResult(request);
    }
}
