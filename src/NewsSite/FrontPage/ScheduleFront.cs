using System.Globalization;
using NewsSite.Accounts;
using NewsSite.Articles.Scheduling;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>Lets the draft of a front go live by itself at a time, or moves that time. For who arranges fronts.</summary>
internal sealed class ScheduleFront(FrontWork fronts, ChosenTime times, FrontSchedule schedule)
{
    /// <returns>
    /// Invalid when the time is past, does not exist or exists twice, or when the right to show a picture ends before it; conflict
    /// with what was changed since when the draft is another one than the person has seen.
    /// </returns>
    public async Task<Outcome<FrontMoved>> RunAsync(Person by, string key, FrontPlan plan, CancellationToken cancellationToken)
    {
        if (plan.At is not { } local)
            return new Outcome<FrontMoved>.Invalid(ScheduleArticle.Field, "Choose a day and an hour.");
        var (chosenUtc, problem) = times.Read(local, plan.Second);
        if (chosenUtc is not { } utc)
            return new Outcome<FrontMoved>.Invalid(ScheduleArticle.Field, problem);

        var outcome = await fronts.OnFrontAsync<FrontMoved>(
            by, key,
            async (work, token) =>
            {
                var draft = await work.VersionAsync(work.Front.DraftNumber, token);
                if (plan.Seen != draft.Number)
                    return await FrontMoved.SinceAsync(work, plan.Seen, draft, token);
                if (work.Front.LiveNumber == draft.Number)
                    return new Outcome<FrontMoved>.Invalid("", "Readers have this version already.");

                if (await CheckFrontPictures.OfAsync(work.Db, draft.Arrangement.Placed, utc, token) is { Count: > 0 } problems)
                    return new Outcome<FrontMoved>.Invalid(problems);
                if (await work.IsOvertakenAsync(draft, token))
                {
                    // Somebody rolled readers back meanwhile, and the person has seen that: the same is made anew, on top of it.
                    draft.Unschedule();
                    draft = work.Add(draft.Arrangement, $"As version {draft.Number}");
                }

                draft.Explain(plan.Note);
                draft.Schedule(utc, by.Name);
                work.Note("front.scheduled", draft, utc.ToString("yyyy'-'MM'-'dd HH':'mm 'UTC'", CultureInfo.InvariantCulture));
                return new Outcome<FrontMoved>.Ok(new FrontMoved(draft.Number));
            },
            cancellationToken);
        schedule.Changed.Set();
        return outcome;
    }
}

/// <summary>When a front's draft is to go live.</summary>
/// <param name="Seen">The draft that the person has before them.</param>
/// <param name="At">On the clocks of the site's zone.</param>
/// <param name="Second">Where clocks show that time twice: false for the first, true for the second; null asks.</param>
/// <param name="Note">Why, for the history; may be empty.</param>
internal sealed record FrontPlan(int Seen, DateTime? At, bool? Second = null, string? Note = null);
