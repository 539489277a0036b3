using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>One webhook: what it was told and how that went.</summary>
[Permit(Act.ChangeSettings)]
internal sealed class OneWebhookModel(WebhookReader webhooks, WebhookActs acts) : NewsroomPageModel
{
    private const string List = "/newsroom/settings/webhooks";

    public override string Title => Webhook.Name;

    public required ReceiverLine Webhook { get; set; }

    public IReadOnlyList<DeliveryLine> Deliveries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await webhooks.FindAsync(id, cancellationToken) is not { } webhook)
            return NotFound();
        (Webhook, Deliveries) = (webhook, await webhooks.DeliveriesAsync(id, cancellationToken));
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(int id, CancellationToken cancellationToken) => AnswerShortly(
        await acts.Test.RunAsync(Me, id, cancellationToken), $"{List}/{id}", "A test is on its way; load the page again to see how it went.");

    public async Task<IActionResult> OnPostRetryAsync(int id, CancellationToken cancellationToken) => AnswerShortly(
        await acts.Retry.RunAsync(Me, id, cancellationToken), $"{List}/{id}", "It is tried again now; load the page again to see how it went.");

    [FreshProof]
    public async Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken cancellationToken) =>
        AnswerShortly(await acts.Remove.RunAsync(Me, id, cancellationToken), List, "The webhook is removed; it is told nothing any more.");
}
