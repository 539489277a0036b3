using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>Takes an article off the schedule; it is approved then. For editors.</summary>
internal sealed class UnscheduleArticle(DeskWork desk, ScheduleSignal signal)
{
    public async Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, CancellationToken cancellationToken)
    {
        var outcome = await desk.OnArticleAsync<StepTaken>(
            by, articleId, Act.ScheduleArticle,
            (work, _) =>
            {
                if (work.Refusal(Step.Unschedule, seenVersion: null) is { } refusal)
                    return Task.FromResult(refusal);

                work.Article.Unschedule(work.NowUtc);
                work.Note("article.unscheduled");
                return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Ok(work.Taken()));
            },
            cancellationToken);
        signal.Set();
        return outcome;
    }
}
