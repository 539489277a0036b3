using System.Globalization;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>Lets an article appear by itself at a time, or moves one that is scheduled. For editors.</summary>
internal sealed class ScheduleArticle(CopyWork copies, Publication publication, LocalTimes times, SiteClock clock, ScheduleSignal signal)
{
    /// <summary>The field that the problems of the time itself name.</summary>
    public const string Field = "At";

    /// <returns>
    /// Invalid when the time is past, does not exist or exists twice (the message says which times do), and while the
    /// checklist has something that blocks.
    /// </returns>
    public async Task<Outcome<StepTaken>> RunAsync(Person by, ScheduleRequest request, CancellationToken cancellationToken)
    {
        var reading = Read(request);
        if (reading.Utc is not { } utc)
            return new Outcome<StepTaken>.Invalid(Field, reading.Problem);
        if (utc <= clock.UtcNow)
            return new Outcome<StepTaken>.Invalid(Field, "That time is past. Publish now, or choose a later time.");

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

    private (DateTime? Utc, string Problem) Read(ScheduleRequest request) => times.Read(request.Local) switch
    {
        LocalReading.Once once => (once.Utc, ""),
        LocalReading.Twice twice when request.Second is { } second => (second ? twice.SecondUtc : twice.FirstUtc, ""),
        LocalReading.Twice twice => (null, $"Clocks are set back then and show {Clock(request.Local)} twice: choose {Universal(twice.FirstUtc)} or {Universal(twice.SecondUtc)}."),
        LocalReading.Never never => (null, $"Clocks are set forward then and never show {Clock(request.Local)}: choose {Clock(never.LocalBefore)} or {Clock(never.LocalAfter)}."),
        _ => throw new InvalidOperationException("There is no fourth reading."),
    };

    private static string Clock(DateTime local) => local.ToString("d MMM HH':'mm", CultureInfo.InvariantCulture);

    private static string Universal(DateTime utc) => utc.ToString("HH':'mm 'UTC'", CultureInfo.InvariantCulture);
}
