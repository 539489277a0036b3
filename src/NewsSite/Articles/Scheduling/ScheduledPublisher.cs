namespace NewsSite.Articles.Scheduling;

/// <summary>
/// The clock of the newsroom: calls <see cref="PublishDue"/> when the next article is due, when the schedule has changed,
/// and once at the start for what fell due while the site was down.
/// </summary>
internal sealed class ScheduledPublisher(PublishDue publish, ScheduleSignal signal, TimeProvider time, ILogger<ScheduledPublisher> log)
    : BackgroundService
{
    /// <summary>How often the clock is looked at, because it may be set; the database is asked only when something is due.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = await PublishAsync(stoppingToken);
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

    private async Task<DateTime?> PublishAsync(CancellationToken cancellationToken)
    {
        try
        {
            var next = await publish.RunAsync(cancellationToken);
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
