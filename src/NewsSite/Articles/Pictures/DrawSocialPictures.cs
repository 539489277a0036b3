using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Media.Making;
using NewsSite.Media.Social;
using NewsSite.Site;

namespace NewsSite.Articles.Pictures;

/// <summary>
/// Sees to it that the social pictures are those of what is published: the paper's own, and one for each article without a
/// photograph that may be shared, which are the newest and, however old, those that readers read of late; others go with the
/// paper's. Nobody can ask for a picture: what is drawn are published headlines, at the site's own pace. Killed at any point it
/// goes on with what is not there.
/// </summary>
internal sealed class DrawSocialPictures(
    IDbContextFactory<NewsDb> databases, SocialPictureReader pictures, DrawSocialPicture draw, PictureProgram program, MediaFolder folder,
    Edition edition, TimeProvider time, ILogger<DrawSocialPictures> log)
{
    /// <summary>About 30 MB of files.</summary>
    private const int NewestLength = 2_000;

    private const int MostReadLength = 1_000;

    /// <summary>Pages are made anew after so many, to name them.</summary>
    private const int BatchSize = 50;

    /// <summary>A full disk is emptied some day; words that no font can set cost little once a day.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DateTimeOffset> _pausedUntil = new(StringComparer.Ordinal);

    /// <summary>Removes what was withdrawn or says something else by now, and draws a batch of what is missing.</summary>
    /// <returns>How many were drawn; then more may be missing.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var wanted = await WantedAsync(cancellationToken);
        var removed = folder.SweepSocial(wanted.Select(picture => picture.Name).ToHashSet(StringComparer.Ordinal));
        var drawn = 0;
        if (await program.VersionAsync(cancellationToken) is not null)
        {
            foreach (var picture in wanted.Where(picture => !IsPaused(picture) && !pictures.IsDrawn(picture)).Take(BatchSize))
                drawn += await TryAsync(picture, cancellationToken) ? 1 : 0;
        }

        if (drawn + removed > 0)
            edition.Turn();
        return drawn;
    }

    private async Task<List<SocialPicture>> WantedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var published = db.Articles.AsNoTracking().Where(Article.VisibleToReaders);

        // In SQL, because reads are counted by a room that is built upon this one.
        var read = await db.Database
            .SqlQuery<int>($"""SELECT "ArticleId" AS "Value" FROM "ArticleReads" ORDER BY "Heat" DESC LIMIT {MostReadLength}""")
            .ToListAsync(cancellationToken);
        return
        [
            pictures.OfPaper(),
            .. (await OfAsync(published.Where(a => read.Contains(a.Id)), cancellationToken))
                .Concat(await OfAsync(published.OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id).Take(NewestLength), cancellationToken))
                .DistinctBy(picture => picture.Name),
        ];
    }

    private async Task<IEnumerable<SocialPicture>> OfAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var titles = await articles
            .Select(a => new { a.LeadPictureId, Title = a.SearchTitle ?? a.Headline, SectionName = a.Section!.Name })
            .ToListAsync(cancellationToken);
        return titles.Where(a => a.LeadPictureId is null).Select(a => pictures.Of(a.Title, a.SectionName));
    }

    private async Task<bool> TryAsync(SocialPicture picture, CancellationToken cancellationToken)
    {
        try
        {
            await draw.RunAsync(picture, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is PictureProgramException or IOException)
        {
            log.LogWarning(error, "The social picture {File} could not be drawn", picture.Name);
            _pausedUntil[picture.Name] = time.GetUtcNow() + Pause;
            return false;
        }
    }

    private bool IsPaused(SocialPicture picture) => _pausedUntil.TryGetValue(picture.Name, out var until) && until > time.GetUtcNow();
}
