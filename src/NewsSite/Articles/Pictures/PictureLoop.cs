using NewsSite.Media;
using NewsSite.Media.Making;

namespace NewsSite.Articles.Pictures;

/// <summary>
/// Makes what is missing of the library's renditions and brings stories up to date with them, one picture after another,
/// whenever something has changed; looks now and then by itself, and sweeps once a day.
/// </summary>
internal sealed class PictureLoop(
    MakeRenditions make, RenderAgain render, SweepMedia sweep, MediaFolder folder, RenditionSignal signal, TimeProvider time,
    ILogger<PictureLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromDays(1);

    private DateTime? _sweptUtc;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        folder.SweepIncoming(all: true);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WorkAsync(stoppingToken);
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            bool more;
            do
            {
                var made = await make.RunAsync(cancellationToken);
                more = await render.RunAsync(cancellationToken) || made;
            }
            while (more);

            var now = time.GetUtcNow().UtcDateTime;
            if (_sweptUtc is not { } swept || now - swept >= SweepInterval)
            {
                await sweep.RunAsync(cancellationToken);
                _sweptUtc = now;
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A full disk, a locked file: the library outlives it.
            log.LogError(error, "Pictures could not be worked on; it is tried again in {Minutes} minutes", Pause.TotalMinutes);
        }
    }
}
