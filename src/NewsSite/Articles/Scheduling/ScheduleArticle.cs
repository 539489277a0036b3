using System.Globalization;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>Lets an article appear by itself at a time, or moves one that is scheduled. For editors.</summary>
internal sealed class ScheduleArticle(CopyWork copies, Publication publication, ChosenTime times, ScheduleSignal signal)
{
    /// <summary>The field that the problems of the time itself name.</summary>
    public const string Field = "At";

    /// <returns>
    /// Invalid when the time is past, does not exist or exists twice (the message says which times do), and while the
    /// checklist has something that blocks.
    /// </returns>
    public async Task<Outcome<StepTaken>> RunAsync(Person by, ScheduleRequest request, CancellationToken cancellationToken)
    {
        var (chosenUtc, problem) = times.Read(request.Local, request.Second);
        if (chosenUtc is not { } utc)
            return new Outcome<StepTaken>.Invalid(Field, problem);

        var outcome = await copies.OnCopyAsync(
            by, request.ArticleId, Act.ScheduleArticle, CopyWork.AsItStands,
            (work, prepared, token) => StoreAsync(work, by, prepared, request, utc, token),
            cancellationToken);
        signal.Set();
        return outcome;
    }

    private async Task<Outcome<StepTaken>> StoreAsync(
        ArticleAtWork work, Person by, PreparedCopy prepared, ScheduleRequest request, DateTime utc, CancellationToken cancellationToken)
    {
        if (work.Refusal(Step.Schedule, request.SeenVersion) is { } refusal)
            return refusal;
        if (await publication.ProblemsAsync(work, prepared, utc, cancellationToken) is { Count: > 0 } problems)
            return new Outcome<StepTaken>.Invalid(problems);

        work.Article.Schedule(utc, by.StaffId, by.Name, work.NowUtc);
        work.Note("article.scheduled", utc.ToString("yyyy'-'MM'-'dd HH':'mm 'UTC'", CultureInfo.InvariantCulture));
        return new Outcome<StepTaken>.Ok(work.Taken());
    }
}
