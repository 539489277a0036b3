using NewsSite.Site;

namespace NewsSite.Announcements;

/// <summary>
/// Has announcements delivered: when readers got something new, when one is due again, and once at the start for what was
/// left over. The database is asked only then.
/// </summary>
internal sealed class AnnouncementLoop(
    KeepReceivers keep, DeliverAnnouncements deliver, AnnouncementSignal signal, Edition edition, TimeProvider time,
    ILogger<AnnouncementLoop> log) : BackgroundLoop
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(15);

    /// <summary>Before anybody can publish: whoever the configuration names is told from the first article on.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await keep.RunAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var seen = edition.Current;
            var next = await TryAsync(stoppingToken);
            while (!await signal.WaitAsync(Glance, stoppingToken))
            {
                if (!ReferenceEquals(seen, edition.Current) || next <= time.GetUtcNow().UtcDateTime)
                    break;
            }
        }
    }

    private async Task<DateTime?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await deliver.RunAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A full disk, a locked file: what is waiting is still there.
            log.LogError(error, "Announcements could not be delivered; it is tried again in {Seconds} s", AfterTrouble.TotalSeconds);
            return time.GetUtcNow().UtcDateTime + AfterTrouble;
        }
    }
}
