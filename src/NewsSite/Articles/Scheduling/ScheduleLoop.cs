using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>
/// A clock of the newsroom: publishes when the next thing is due, when the schedule has changed, and once at the start for what
/// fell due while the site was down.
/// </summary>
internal abstract class ScheduleLoop(ScheduleSignal signal, TimeProvider time, ILogger log) : BackgroundLoop
{
    /// <summary>How often the clock is looked at, because it may be set; the database is asked only when something is due.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);

    /// <returns>When to come back; null when nothing is planned.</returns>
    protected abstract Task<DateTime?> PublishAsync(CancellationToken cancellationToken);

    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = await TryAsync(stoppingToken);
            while (!await signal.WaitAsync(UntilNextGlance(next), stoppingToken))
            {
                if (next <= time.GetUtcNow().UtcDateTime)
                    break;
            }
        }
    }

    private TimeSpan UntilNextGlance(DateTime? next)
    {
        var wait = next - time.GetUtcNow().UtcDateTime ?? Glance;
        return wait > Glance ? Glance : wait < Least ? Least : wait;
    }

    private async Task<DateTime?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var next = await PublishAsync(cancellationToken);
            signal.LookedUtc = time.GetUtcNow().UtcDateTime;
            return next;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A full disk, a locked file: the schedule outlives it.
            log.LogError(error, "The schedule could not be read; it is tried again in a second");
            return time.GetUtcNow().UtcDateTime + Glance;
        }
    }
}
