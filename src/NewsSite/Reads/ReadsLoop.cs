using NewsSite.Site;

namespace NewsSite.Reads;

/// <summary>
/// Keeps what was counted every minute and when the site stops, and ranks it every five. Killed at any point, the site loses
/// the reads of at most the last minute, and nothing else.
/// </summary>
internal sealed class ReadsLoop(KeepReads keep, RankArticles rank, TimeProvider time, ILogger<ReadsLoop> log) : BackgroundLoop
{
    private const int KeptForEachRanking = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(keep.RunAsync, cancellationToken);
    }

    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        for (var turn = 0; !stoppingToken.IsCancellationRequested; turn++)
        {
            if (turn > 0)
                await TryAsync(keep.RunAsync, stoppingToken);
            if (turn % KeptForEachRanking == 0)
                await TryAsync(rank.RunAsync, stoppingToken);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A full disk, a locked file: readers must not notice, and what was counted is still there.
            log.LogWarning(error, "What is read most could not be kept or ranked; it is tried again in a minute");
        }
    }
}
