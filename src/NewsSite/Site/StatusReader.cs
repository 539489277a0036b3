using Microsoft.EntityFrameworkCore;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Articles.Scheduling;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Media.Library;
using NewsSite.Media.Making;
using NewsSite.Reads;
using NewsSite.Site.Setup;

namespace NewsSite.Site;

/// <summary>How the site itself is doing, for the people in the newsroom.</summary>
internal sealed class StatusReader(
    IDbContextFactory<NewsDb> databases, SitePaths paths, PictureProgram program, ScheduleSignal schedule, MostRead mostRead, Edition edition, SiteClock clock)
{
    public async Task<SiteStatus> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var nowUtc = clock.UtcNow;
        var unlicensed = await PictureUsers.SeenAsync(db, db.MediaAssets.Where(a => a.ExpiresUtc <= nowUtc), cancellationToken);
        var lacking = db.MediaAssets.Where(a => a.Shown != a.Wanted);
        var scheduled = db.Articles.Where(a => a.State == ArticleState.Scheduled);
        return new SiteStatus
        {
            PictureProgram = await program.VersionAsync(cancellationToken),
            PicturesWaiting = await lacking.CountAsync(a => a.Attempts < MediaAsset.AttemptsLimit, cancellationToken),
            PicturesFailed = await lacking.CountAsync(a => a.Attempts >= MediaAsset.AttemptsLimit, cancellationToken),
            PicturesWithoutRight = await unlicensed.CountAsync(cancellationToken),
            ScheduleLookedUtc = schedule.LookedUtc,
            Scheduled = await scheduled.CountAsync(cancellationToken),
            FrontsLessThanPlanned = await db.Fronts.CountAsync(
                front => db.FrontVersions.Any(version => version.FrontId == front.Id && version.Number == front.LiveNumber && version.LeftOut != ""), cancellationToken),
            ScheduleTroubles = await scheduled.CountAsync(a => a.Desk != null && a.Desk.ScheduleTrouble != null, cancellationToken),
            Receivers = await db.Receivers.CountAsync(cancellationToken),
            AnnouncementsWaiting = await db.Announcements.CountAsync(a => a.State == AnnouncementState.Waiting, cancellationToken),
            AnnouncementsGivenUp = await db.Announcements.CountAsync(a => a.State == AnnouncementState.GivenUp, cancellationToken),
            AnnouncedUtc = await db.Announcements.Where(a => a.State == AnnouncementState.Delivered).MaxAsync(a => a.TriedUtc, cancellationToken),
            ReadsRankedUtc = mostRead.RankedUtc,
            ArticlesRead = await db.ArticleReads.CountAsync(cancellationToken),
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

    /// <summary>Pictures that readers see although the right to show them has ended.</summary>
    public int PicturesWithoutRight { get; init; }

    /// <summary>When the publisher last read the schedule; null when it has not yet.</summary>
    public DateTime? ScheduleLookedUtc { get; init; }

    public int Scheduled { get; init; }

    /// <summary>Scheduled articles that did not appear when they should have.</summary>
    public int ScheduleTroubles { get; init; }

    /// <summary>Fronts that went live by schedule without a picture of which the right had ended, and are seen so.</summary>
    public int FrontsLessThanPlanned { get; init; }

    /// <summary>Webhooks, the hub and the search engines that are told of what readers get.</summary>
    public int Receivers { get; init; }

    public int AnnouncementsWaiting { get; init; }

    /// <summary>Within the last two weeks.</summary>
    public int AnnouncementsGivenUp { get; init; }

    /// <summary>When somebody was last told something; null when nobody was in two weeks.</summary>
    public DateTime? AnnouncedUtc { get; init; }

    /// <summary>When what is read most was last ranked; null when it was not yet.</summary>
    public DateTime? ReadsRankedUtc { get; init; }

    /// <summary>Articles that are being read of late.</summary>
    public int ArticlesRead { get; init; }

    /// <summary>Published articles whose related ones are still to be found.</summary>
    public int NotCompared { get; init; }

    /// <summary>With what is written and not yet in the main file.</summary>
    public long DatabaseBytes { get; init; }

    /// <summary>Room that the data folder has left.</summary>
    public long FreeBytes { get; init; }

    /// <summary>When readers' pages last changed, or the site started.</summary>
    public DateTime ChangedUtc { get; init; }
}
