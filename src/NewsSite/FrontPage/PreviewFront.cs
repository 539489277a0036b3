using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Listings;
using NewsSite.Reads;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>
/// A version of a front as readers would have it, now or at a time to come, when what is scheduled until then is published. For
/// who arranges fronts; nothing of it may reach readers.
/// </summary>
internal sealed class PreviewFront(
    OpenDatabases databases, FrontDesk desk, DrawFront draw, ListingReader listings, MostRead mostRead, SiteClock clock)
{
    private const int ComingLimit = 200;

    /// <param name="number">Null for the draft.</param>
    /// <param name="at">On the site's clocks; null, or a time that is past, for now.</param>
    public async Task<Outcome<FrontPreview>> RunAsync(Person by, string key, int? number, DateTime? at, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, Act.ArrangeFronts))
            return new Outcome<FrontPreview>.Forbidden("Your role does not allow that.");
        if (await desk.FindAsync(key, cancellationToken) is not { } front)
            return new Outcome<FrontPreview>.Missing();
        var version = number ?? front.Draft.Number;
        if (await desk.ArrangementAsync(front, version, cancellationToken) is not { } arrangement)
            return new Outcome<FrontPreview>.Missing();

        var nowUtc = clock.UtcNow;
        var atUtc = at is { Year: > 1 and < 9999 } local && clock.UtcOf(local) is var chosen && chosen > nowUtc ? chosen : nowUtc;
        using var loan = databases.Borrow();
        var coming = atUtc > nowUtc ? await ComingAsync(loan.Db, atUtc, cancellationToken) : [];
        var material = new FrontMaterial(loan.Db, coming, mostRead.Current, clock.StartOf(clock.DayOf(atUtc)));
        if (atUtc > nowUtc && version != front.Live.Number)
        {
            // The schedule leaves them out.
            var ended = await CheckFrontPictures.EndedAsync(loan.Db, arrangement.Placed, atUtc, cancellationToken);
            arrangement = arrangement.WithoutPicturesOf([.. ended.Select(one => one.Place)]);
        }

        var view = await draw.RunAsync(key, arrangement, material, cancellationToken);
        return new Outcome<FrontPreview>.Ok(new FrontPreview(front, view, await SectionAsync(front, coming, cancellationToken)));
    }

    private async Task<SectionView?> SectionAsync(OpenedFront front, IReadOnlyList<ComingArticle> coming, CancellationToken cancellationToken)
    {
        if (front.SectionId is not { } sectionId
            || await listings.SectionAsync(front.Key, Cursor.Newest, cancellationToken) is not Answer<SectionView>.Ok { Value: var section })
            return null;

        var newest = coming.Where(article => article.SectionId == sectionId).Select(article => article.Card).OrderByDescending(card => card.PublishedUtc);
        return section with { Listing = section.Listing with { Articles = [.. newest, .. section.Listing.Articles] } };
    }

    private async Task<IReadOnlyList<ComingArticle>> ComingAsync(NewsDb db, DateTime atUtc, CancellationToken cancellationToken)
    {
        var rows = await db.Articles
            .Where(a => a.State == ArticleState.Scheduled && a.Desk!.ScheduledUtc <= atUtc)
            .OrderBy(a => a.Desk!.ScheduledUtc)
            .Take(ComingLimit)
            .Select(a => new
            {
                a.Id, a.Slug, a.Kind, a.CoverageEndedUtc, a.Language, a.Headline, a.ShortHeadline, a.Standfirst, a.WordCount, a.StoryId, a.SectionId, a.LeadPictureId,
                SectionSlug = a.Section!.Slug, SectionName = a.Section.Name, DueUtc = a.Desk!.ScheduledUtc!.Value,
                Topics = a.Topics.Select(topic => topic.TopicId).ToList(),
            })
            .ToListAsync(cancellationToken);
        int[] pictureIds = [.. rows.Select(row => row.LeadPictureId).OfType<int>().Distinct()];
        var pictures = await FrontQueries.Pictures(db, pictureIds).ToDictionaryAsync(found => found.Id, cancellationToken: cancellationToken);
        return
        [
            .. rows.Select(row => new ComingArticle(
                new ArticleCard
                {
                    Id = row.Id,
                    Slug = row.Slug,
                    PublishedOn = clock.DayOf(row.DueUtc),
                    PublishedUtc = row.DueUtc,
                    Kind = row.Kind,
                    CoverageEndedUtc = row.CoverageEndedUtc,
                    Language = row.Language,
                    Headline = row.Headline,
                    ShortHeadline = row.ShortHeadline,
                    Standfirst = row.Standfirst,
                    WordCount = row.WordCount,
                    StoryId = row.StoryId,
                    SectionSlug = row.SectionSlug,
                    SectionName = row.SectionName,
                    Picture = row.LeadPictureId is { } id && pictures.TryGetValue(id, out var found) ? found.Picture : null,
                },
                row.SectionId,
                row.Topics)),
        ];
    }
}

/// <param name="Section">What stands beneath a section's front; null on the front page.</param>
internal sealed record FrontPreview(OpenedFront Front, FrontView View, SectionView? Section);
