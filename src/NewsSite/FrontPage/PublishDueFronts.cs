using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>
/// Gives readers the versions of fronts that are due, each in a transaction of its own: exactly once, never early. One that
/// cannot go out stays scheduled and is tried again; one that was overtaken (see <see cref="Overtaking"/>) stays scheduled and
/// waits for somebody to decide. Where the right to show a picture that was chosen for a place has ended since, the front goes
/// live with the article's own instead, as a version that says so: an old front would cost readers more than that picture.
/// Called by <see cref="ScheduledFronts"/>.
/// </summary>
internal sealed class PublishDueFronts(
    FrontWork fronts, IDbContextFactory<NewsDb> databases, SiteClock clock, ILogger<PublishDueFronts> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <returns>When to come back: the next time that something is due or to be tried again; null when nothing is planned.</returns>
    public async Task<DateTime?> RunAsync(CancellationToken cancellationToken)
    {
        DateTime? again = null;
        foreach (var due in await PlannedAsync(cancellationToken))
        {
            if (due.DueUtc <= clock.UtcNow && !await TryAsync(due, cancellationToken))
                again = clock.UtcNow + Pause;
        }

        var next = (await PlannedAsync(cancellationToken)).Select(due => (DateTime?)due.DueUtc).FirstOrDefault();
        return again is not null && next <= clock.UtcNow ? again : next;
    }

    private async Task<List<DueFront>> PlannedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var byHand = db.FrontVersions.PublishedByHand();
        return await (
            from version in db.FrontVersions
            where version.DueUtc != null && !byHand.Any(other => other.FrontId == version.FrontId && other.Number > version.Number)
            join front in db.Fronts on version.FrontId equals front.Id
            join section in db.Sections on front.SectionId equals section.Id into sections
            from section in sections.DefaultIfEmpty()
            orderby version.DueUtc, version.Id
            select new DueFront(section == null ? FrontKey.FrontPage : section.Slug, version.Number, version.DueUtc!.Value))
            .ToListAsync(cancellationToken);
    }

    private async Task<bool> TryAsync(DueFront due, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await fronts.OnFrontAsync(by: null, due.Key, (work, token) => GoOutAsync(work, due.Number, token), cancellationToken);
            if (outcome is Outcome<FrontMoved>.Ok { Value.Number: var number })
                log.LogInformation("Version {Number} of front {Front} went live by schedule, as version {LiveNumber}", due.Number, due.Key, number);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Version {Number} of front {Front} could not go live by schedule; it is tried again", due.Number, due.Key);
            return false;
        }
    }

    /// <summary>Looks again within the transaction: somebody may have moved it, or been quicker.</summary>
    private static async Task<Outcome<FrontMoved>> GoOutAsync(FrontAtWork work, int number, CancellationToken cancellationToken)
    {
        if (await work.FindAsync(number, cancellationToken) is not { DueUtc: { } dueUtc } version || dueUtc > work.NowUtc)
            return new Outcome<FrontMoved>.Conflict("It is not due any more.");
        if (await work.IsOvertakenAsync(version, cancellationToken))
            return new Outcome<FrontMoved>.Conflict("Readers have been given a newer version by hand.");

        var byName = version.DueByName;
        var goes = await LeavingOutAsync(work, version, cancellationToken);
        work.Publish(goes, byName);
        var publisher = FrontVersion.Publisher(byName, goes.IsBySchedule);
        work.Note("front.published", goes, goes.LeftOut.Length == 0 ? publisher : $"{publisher}; {goes.Note}");
        return new Outcome<FrontMoved>.Ok(new FrontMoved(goes.Number));
    }

    /// <returns>The version itself when all of its pictures may be shown; otherwise one without those that may not, in its place.</returns>
    private static async Task<FrontVersion> LeavingOutAsync(FrontAtWork work, FrontVersion version, CancellationToken cancellationToken)
    {
        var ended = await CheckFrontPictures.EndedAsync(work.Db, version.Arrangement.Placed, work.NowUtc, cancellationToken);
        if (ended.Count == 0)
            return version;

        var names = string.Join(", ", ended.Select(one => $"“{one.Picture}”").Distinct());
        var less = work.Front.Add(
            version.Arrangement.WithoutPicturesOf([.. ended.Select(one => one.Place)]), version.StaffId, version.StaffName, "", work.NowUtc);
        less.Explain($"As version {version.Number}, without {names}, which may not be shown any more");
        less.LeaveOut(names);
        version.Unschedule();
        if (work.Front.DraftNumber == version.Number)
            work.Front.GoOnWith(less);
        return less;
    }

    private sealed record DueFront(string Key, int Number, DateTime DueUtc);
}
