using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Scheduling;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Media.Making;
using NewsSite.Site.Setup;

namespace NewsSite.Site;

/// <summary>How the site itself is doing, for the people in the newsroom.</summary>
internal sealed class StatusReader(IDbContextFactory<NewsDb> databases, SitePaths paths, PictureProgram program, ScheduleSignal schedule, Edition edition)
{
    public async Task<SiteStatus> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lacking = db.MediaAssets.Where(a => a.Shown != a.Wanted);
        var scheduled = db.Articles.Where(a => a.State == ArticleState.Scheduled);
        return new SiteStatus
        {
            PictureProgram = await program.VersionAsync(cancellationToken),
            PicturesWaiting = await lacking.CountAsync(a => a.Attempts < MediaAsset.AttemptsLimit, cancellationToken),
            PicturesFailed = await lacking.CountAsync(a => a.Attempts >= MediaAsset.AttemptsLimit, cancellationToken),
            ScheduleLookedUtc = schedule.LookedUtc,
            Scheduled = await scheduled.CountAsync(cancellationToken),
            ScheduleTroubles = await scheduled.CountAsync(a => a.Desk != null && a.Desk.ScheduleTrouble != null, cancellationToken),
            NotCompared = await db.Articles.Where(Article.VisibleToReaders).CountAsync(a => !a.IsCompared, cancellationToken),
            DatabaseBytes = SizeOf(paths.Database) + SizeOf(paths.Database + "-wal"),
            FreeBytes = new DriveInfo(paths.Data).AvailableFreeSpace,
            ChangedUtc = edition.Current.TurnedUtc,
        };
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}

internal sealed record SiteStatus
{
    /// <summary>The picture program's version; null where it is missing.</summary>
    public string? PictureProgram { get; init; }

    /// <summary>Pictures whose renditions are to be made.</summary>
    public int PicturesWaiting { get; init; }

    /// <summary>Pictures whose renditions could not be made.</summary>
    public int PicturesFailed { get; init; }

    /// <summary>When the publisher last read the schedule; null when it has not yet.</summary>
    public DateTime? ScheduleLookedUtc { get; init; }

    public int Scheduled { get; init; }

    /// <summary>Scheduled articles that did not appear when they should have.</summary>
    public int ScheduleTroubles { get; init; }

    /// <summary>Published articles whose related ones are still to be found.</summary>
    public int NotCompared { get; init; }

    /// <summary>With what is written and not yet in the main file.</summary>
    public long DatabaseBytes { get; init; }

    /// <summary>Room that the data folder has left.</summary>
    public long FreeBytes { get; init; }

    /// <summary>When readers' pages last changed, or the site started.</summary>
    public DateTime ChangedUtc { get; init; }
}
