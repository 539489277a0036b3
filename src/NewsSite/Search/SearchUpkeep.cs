using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>Looks now and then whether something waits to be indexed.</summary>
internal sealed class SearchUpkeep(FillIndex fill, GatherWords words, TimeProvider time, ILogger<SearchUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await fill.RunAsync(stoppingToken);
                await words.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The site stops: what waits goes on at the next start.
            }
            catch (Exception error)
            {
                // A full disk, a locked file: what waits goes on waiting.
                log.LogError(error, "The search index could not be filled; it is tried again");
            }

            await Task.Delay(Glance, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
