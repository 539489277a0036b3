using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Scheduling;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Takes the step that somebody chose of those that a page offered: each by its own use case, with its own permission.</summary>
internal sealed class TakeStep(
    SubmitArticle submit, ApproveArticle approve, SendBackArticle sendBack, ScheduleArticle schedule, UnscheduleArticle unschedule,
    PublishArticle publish, PublishChanges publishChanges, WithdrawArticle withdraw, RestoreArticle restore)
{
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, StepRequest request, CancellationToken cancellationToken) => request.Step switch
    {
        Step.Submit => submit.RunAsync(by, articleId, cancellationToken),
        Step.Approve => approve.RunAsync(by, articleId, request.SeenVersion, cancellationToken),
        Step.SendBack => sendBack.RunAsync(by, articleId, request.Comment ?? "", cancellationToken),
        Step.Schedule when request.At is { } local => schedule.RunAsync(
            by, new ScheduleRequest(articleId, local, request.Second, request.SeenVersion), cancellationToken),
        Step.Schedule => Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Invalid(ScheduleArticle.Field, "Choose a day and a time.")),
        Step.Unschedule => unschedule.RunAsync(by, articleId, cancellationToken),
        Step.Publish => publish.RunAsync(by, articleId, request.SeenVersion, cancellationToken),
        Step.PublishChanges => publishChanges.RunAsync(
            by, articleId, request.SeenVersion, tellReaders: !request.Silently, request.Comment, cancellationToken),
        Step.Withdraw => withdraw.RunAsync(by, articleId, request.Comment, cancellationToken),
        Step.Restore => restore.RunAsync(by, articleId, cancellationToken),
        _ => throw new InvalidOperationException($"There is no step {request.Step}."),
    };
}

/// <summary>What somebody wants to happen to an article.</summary>
internal sealed record StepRequest
{
    public required Step Step { get; init; }

    /// <summary>The version that the person had before them; another one is not acted on unread.</summary>
    public int? SeenVersion { get; init; }

    /// <summary>Sending back: what is to be changed. Withdrawing: the notice for readers. Publishing changes: why, for the history.</summary>
    public string? Comment { get; init; }

    /// <summary>Scheduling: the time on the site's clocks.</summary>
    public DateTime? At { get; init; }

    /// <inheritdoc cref="ScheduleRequest.Second"/>
    public bool? Second { get; init; }

    /// <summary>Publishing changes: a slip was repaired that readers need not be told of.</summary>
    public bool Silently { get; init; }
}
