using NewsSite.Feeds;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Announcements;

/// <summary>
/// Tells a WebSub hub which feeds have changed (https://www.w3.org/TR/websub/, section 5; how a publisher says it is the
/// hub's business, and hubs take the form of PubSubHubbub 0.4, section 7, in which the address may be repeated).
/// </summary>
internal sealed class HubMessenger(AnnouncementReader announcements, IdentityReader identity) : IMessenger
{
    public ReceiverKind Kind => ReceiverKind.Hub;

    public int MostAtOnce => 20;

    public async Task<HttpRequestMessage> ComposeAsync(
        Receiver receiver, IReadOnlyList<DueAnnouncement> due, CancellationToken cancellationToken)
    {
        var articles = due.Select(announcement => announcement.Article?.Id).OfType<int>().ToList();
        var lists = due.Select(announcement => announcement.List).OfType<(ListKind, int)>().ToList();
        var site = identity.Current;
        var feeds = (await announcements.ListsOfAsync(articles, lists, cancellationToken))
            .SelectMany(list => FeedEndpoints.AddressesOf(list))
            .Select(path => KeyValuePair.Create("hub.url", PublicAddress.Absolute(site.Url, path)));
        return new HttpRequestMessage(HttpMethod.Post, receiver.Address)
        {
            Content = new FormUrlEncodedContent(feeds.Prepend(KeyValuePair.Create("hub.mode", "publish"))),
        };
    }
}
