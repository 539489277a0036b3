using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Announcements;

/// <summary>
/// Makes the receivers that configuration names those of the database, whose triggers write announcements for them: at
/// each start. What waits for one that is no longer named goes with it.
/// </summary>
internal sealed class KeepReceivers(
    WriteGate gate, IDbContextFactory<NewsDb> databases, SiteClock clock, IOptions<SiteOptions> options, ILogger<KeepReceivers> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var wanted = await WantedAsync(db, cancellationToken);
        var kept = await Configured(db).AsNoTracking().ToListAsync(cancellationToken);
        if (kept.Select(receiver => (receiver.Kind, receiver.Address)).ToHashSet().SetEquals(wanted.Select(receiver => (receiver.Kind, receiver.Address))))
            return;

        await gate.WriteAsync(
            async (writing, token) =>
            {
                var present = await Configured(writing).ToListAsync(token);
                foreach (var (kind, name, address) in wanted)
                {
                    if (present.Find(receiver => receiver.Kind == kind) is { } known)
                        known.MoveTo(address);
                    else
                        writing.Add(new Receiver(kind, name, address, protectedSecret: null, addedBy: "", clock.UtcNow));
                }

                writing.RemoveRange(present.Where(receiver => !wanted.Exists(named => named.Kind == receiver.Kind)));
                return true;
            },
            cancellationToken);
    }

    /// <summary>An address has one receiver: a webhook that somebody added stays, and the site starts all the same.</summary>
    private async Task<List<(ReceiverKind Kind, string Name, string Address)>> WantedAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var webhooks = await db.Receivers.Where(receiver => receiver.Kind == ReceiverKind.Webhook).Select(receiver => receiver.Address).ToListAsync(cancellationToken);
        var named = Wanted(options.Value);
        foreach (var (_, name, address) in named.Where(one => webhooks.Contains(one.Address)))
            log.LogWarning("{Address} is a webhook already, so it is not told as {Receiver}: remove the webhook and start again", address, name);
        return [.. named.Where(one => !webhooks.Contains(one.Address))];
    }

    private static IQueryable<Receiver> Configured(NewsDb db) => db.Receivers.Where(receiver => receiver.Kind != ReceiverKind.Webhook);

    private static List<(ReceiverKind Kind, string Name, string Address)> Wanted(SiteOptions options)
    {
        var wanted = new List<(ReceiverKind, string, string)>();
        if (options.WebSubHub is { } hub)
            wanted.Add((ReceiverKind.Hub, "WebSub hub", hub.AbsoluteUri));
        if (options.IndexNowKey.Length > 0)
            wanted.Add((ReceiverKind.SearchEngines, "IndexNow", options.IndexNowUrl.AbsoluteUri));
        return wanted;
    }
}
