using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Account;

[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
[FreshProof]
internal sealed class RecoveryModel(RenewRecoveryCodes renew, RemoveAuthenticator remove) : NewsroomPageModel
{
    public override string Title => "Recovery codes";

    /// <summary>Just made: shown this once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Codes = await renew.RunAsync(Me, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostTurnOffAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await remove.RunAsync(Me, cancellationToken),
        _ => SeeOther(NewsroomAddress.SecondFactor, "The authenticator app is off."),
        _ => Task.CompletedTask,
        cancellationToken);
}
