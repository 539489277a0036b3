namespace NewsSite.Site;

/// <summary>
/// Work that goes on as long as the site runs. Whatever it waits for when the site stops ends it quietly: the host takes a loop
/// that ends by an exception for a broken one, says so in the log, and stops the site.
/// </summary>
internal abstract class BackgroundLoop : BackgroundService
{
    protected abstract Task LoopAsync(CancellationToken stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LoopAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What it was at goes on at the next start.
        }
    }
}
