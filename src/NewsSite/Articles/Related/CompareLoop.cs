using System.Diagnostics;
using NewsSite.Site;

namespace NewsSite.Articles.Related;

/// <summary>
/// Compares what was never compared, soon after the start and after each import. It rests after every batch for as long as
/// the batch took, so that readers and editors always have most of the machine, and renews readers' pages once, at the end.
/// </summary>
internal sealed class CompareLoop(CompareArticles compare, CompareSignal signal, Edition edition, ILogger<CompareLoop> log) : BackgroundLoop
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        await signal.WaitAsync(AfterStart, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await WorkAsync(stoppingToken);
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var all = 0;
        try
        {
            var watch = Stopwatch.StartNew();
            for (int done; !signal.IsPostponed && (done = await compare.RunAsync(cancellationToken)) > 0; watch.Restart())
            {
                all += done;
                await Task.Delay(watch.Elapsed, cancellationToken);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A full disk, a locked file: what is done is kept, and the rest is still known to be missing.
            log.LogError(error, "Related articles could not be found; it is tried again in {Minutes} minutes", Pause.TotalMinutes);
        }

        if (all == 0)
            return;
        edition.Turn();
        log.LogInformation("Found the related articles of {Count} articles", all);
    }
}
