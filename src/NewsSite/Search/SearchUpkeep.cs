using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Search;

/// <summary>Looks now and then whether something waits to be indexed.</summary>
internal sealed class SearchUpkeep(FillIndex fill, GatherWords words, TimeProvider time, ILogger<SearchUpkeep> log) : BackgroundLoop
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await fill.RunAsync(stoppingToken);
                await words.RunAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // A full disk, a locked file: what waits goes on waiting.
                log.LogError(error, "The search index could not be filled; it is tried again");
            }

            await Task.Delay(Glance, time, stoppingToken);
        }
    }
}
