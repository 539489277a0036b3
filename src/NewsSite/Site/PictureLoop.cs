using NewsSite.Articles.Pictures;
using NewsSite.Media;
using NewsSite.Media.Making;
using NewsSite.StandingPages;

namespace NewsSite.Site;

/// <summary>
/// Makes what is missing of the library's renditions and brings stories and standing pages up to date with them, one picture after another,
/// whenever something has changed; looks now and then by itself, and sweeps once a day. When readers' pages have changed, the
/// social pictures follow.
/// </summary>
internal sealed class PictureLoop(
    MakeRenditions make, RenderAgain render, RenderPagesAgain pages, SweepMedia sweep, MediaFolder folder, RenditionSignal signal, RenditionPauses pauses,
    DrawSocialPictures social, Edition edition, TimeProvider time, ILogger<PictureLoop> log) : BackgroundLoop
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromDays(1);

    /// <summary>How often to look whether readers' pages have changed.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(10);

    private DateTime? _sweptUtc;
    private Edition.Moment? _drawnFor;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        folder.SweepIncoming(all: true);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(WorkAsync, stoppingToken);
            await WaitAsync(stoppingToken);
        }
    }

    /// <summary>Until there is work, and at most for the pause; social pictures are what is done meanwhile.</summary>
    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < Pause; waited += Glance)
        {
            if (await signal.WaitAsync(Glance, cancellationToken) || pauses.IsOneOver)
                return;
            if (ReferenceEquals(_drawnFor, edition.Current))
                continue;
            _drawnFor = edition.Current;
            await TryAsync(social.RunAsync, cancellationToken);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        bool more;
        do
        {
            var made = await make.RunAsync(cancellationToken);
            more = await render.RunAsync(cancellationToken) || made;
            await pages.RunAsync(cancellationToken);
        }
        while (more);

        var now = time.GetUtcNow().UtcDateTime;
        if (_sweptUtc is not { } swept || now - swept >= SweepInterval)
        {
            await sweep.RunAsync(cancellationToken);
            _sweptUtc = now;
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
            // A full disk, a locked file: the library outlives it.
            log.LogError(error, "Pictures could not be worked on; it is tried again in {Minutes} minutes", Pause.TotalMinutes);
        }
    }
}
