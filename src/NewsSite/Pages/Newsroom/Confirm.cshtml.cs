using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

/// <summary>Asks for the password or a passkey again, before something sensitive.</summary>
[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
internal sealed class ConfirmModel(OwnAccountReader accounts, ProveAgain proveAgain, KnownDevices devices) : NewsroomPageModel
{
    public override string Title => "Is it still you?";

    public OwnAccount Account { get; private set; } = OwnAccount.Empty;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] ProofGiven form, CancellationToken cancellationToken)
    {
        var outcome = await proveAgain.RunAsync(Session, form, devices.CallerOf(HttpContext), HttpContext);
        return await AnswerAsync(outcome, _ => SeeOther(NewsroomAddress.Local(ReturnUrl) ?? NewsroomAddress.Home), ShowAsync, cancellationToken);
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => Account = await accounts.ReadAsync(Me, cancellationToken);
}
