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
    WriteGate gate, IDbContextFactory<NewsDb> databases, SiteClock clock, IOptions<SiteOptions> options)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var wanted = Wanted(options.Value);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
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
