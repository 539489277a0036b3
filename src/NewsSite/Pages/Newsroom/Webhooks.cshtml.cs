using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Announcements;

namespace NewsSite.Pages.Newsroom;

/// <summary>Who is told of what readers get: programs that are added here, and what the configuration names.</summary>
[Permit(Act.ChangeSettings)]
internal sealed class WebhooksModel(WebhookReader webhooks, AddWebhook add) : NewsroomPageModel
{
    public override string Title => "Webhooks";

    public IReadOnlyList<ReceiverLine> Lines { get; private set; } = [];

    /// <summary>The webhook that was just added, with its secret: shown this once.</summary>
    public AddedWebhook? Added { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    [FreshProof]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await add.RunAsync(Me, Name ?? "", Address ?? "", cancellationToken);
        await ShowAsync(cancellationToken);
        return await AnswerAsync(outcome, ShowSecret, ShowAsync, cancellationToken);
    }

    private IActionResult ShowSecret(AddedWebhook added)
    {
        (Added, Name, Address) = (added, "", "");
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => Lines = await webhooks.ListAsync(cancellationToken);
}
