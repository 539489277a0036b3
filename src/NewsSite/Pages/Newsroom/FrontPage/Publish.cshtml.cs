using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>What the draft would change for readers, and when: now, or at a time.</summary>
[Permit(Act.ArrangeFronts)]
internal sealed class PublishModel(CurationReader reader, FrontOut front) : NewsroomPageModel
{
    public override string Title => $"Publish or schedule: {Outlook.Front.Name}";

    public required FrontOutlook Outlook { get; set; }

    /// <summary>What was sent, when it could not be done.</summary>
    public FrontPlan? Sent { get; private set; }

    /// <summary>The draft is another one now than the person had seen: what was changed since.</summary>
    public FrontMoved? Moved { get; private set; }

    [FromRoute(Name = "front")]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostNowAsync(FrontPlan plan, CancellationToken cancellationToken) =>
        AnswerAsync(plan, front.Publish.RunAsync(Me, Key, plan.Seen, plan.Note, cancellationToken), moved => $"Version {moved.Number} is live.", cancellationToken);

    public Task<IActionResult> OnPostScheduleAsync(FrontPlan plan, CancellationToken cancellationToken) =>
        AnswerAsync(plan, front.Schedule.RunAsync(Me, Key, plan, cancellationToken), moved => $"Version {moved.Number} goes live by itself.", cancellationToken);

    public Task<IActionResult> OnPostUnscheduleAsync([FromForm] int number, CancellationToken cancellationToken) =>
        AnswerAsync(null, front.Unschedule.RunAsync(Me, Key, number, cancellationToken), moved => $"Version {moved.Number} is off the schedule.", cancellationToken);

    private async Task<IActionResult> AnswerAsync(
        FrontPlan? sent, Task<Outcome<FrontMoved>> work, Func<FrontMoved, string> notice, CancellationToken cancellationToken)
    {
        Sent = sent;
        var outcome = await work;
        Moved = (outcome as Outcome<FrontMoved>.Conflict)?.Current;
        return await AnswerAsync(outcome, moved => SeeOther($"/newsroom/fronts/{Key}/publish", notice(moved)), ShowAsync, cancellationToken);
    }

    private async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        if (await reader.OutlookAsync(Key, Moved?.Changes ?? [], cancellationToken) is not { } outlook)
            return false;
        Outlook = outlook;
        return true;
    }
}
