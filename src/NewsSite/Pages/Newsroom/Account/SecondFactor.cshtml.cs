using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Account;

[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
internal sealed class SecondFactorModel(OwnAccountReader accounts, RenamePasskey rename, RemovePasskey remove) : NewsroomPageModel
{
    public override string Title => "Passkeys and second factor";

    public OwnAccount Own { get; private set; } = OwnAccount.Empty;

    /// <summary>What a new passkey is called when nobody names it.</summary>
    public string BrowserName => Accounts.BrowserName.Of(Request.Headers.UserAgent);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(string? id, string? name, CancellationToken cancellationToken) => await AnswerAsync(
        await rename.RunAsync(Me, id ?? "", name ?? "", cancellationToken),
        renamed => SeeOther(NewsroomAddress.SecondFactor, $"The passkey is called {renamed}."),
        ShowAsync,
        cancellationToken);

    [FreshProof]
    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancellationToken) => await AnswerAsync(
        await remove.RunAsync(Me, id ?? "", cancellationToken),
        removed => SeeOther(NewsroomAddress.SecondFactor, $"The passkey {removed} is removed."),
        ShowAsync,
        cancellationToken);

    private async Task ShowAsync(CancellationToken cancellationToken) => Own = await accounts.ReadAsync(Me, cancellationToken);
}
