using System.Text;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using QRCoder;

namespace NewsSite.Pages.Newsroom.Account;

[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
[FreshProof]
internal sealed class AppModel(OwnAccountReader accounts, SetUpAuthenticator begin, ConfirmAuthenticator confirm) : NewsroomPageModel
{
    public override string Title => "Authenticator app";

    public OwnAccount Own { get; private set; } = OwnAccount.Empty;

    public PendingKey? Pending { get; private set; }

    /// <summary>Just made: shown this once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>The QR code, as a picture of our own, so that the page needs nothing inline.</summary>
    public async Task<IActionResult> OnGetPictureAsync(CancellationToken cancellationToken)
    {
        if (await accounts.PendingKeyAsync(Me, cancellationToken) is not { } pending)
            return NotFound();
        using var code = QRCodeGenerator.GenerateQrCode(pending.Address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return File(Encoding.UTF8.GetBytes(picture.GetGraphic(4)), "image/svg+xml");
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken)
    {
        await begin.RunAsync(Me, cancellationToken);
        return SeeOther("/newsroom/account/app");
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellationToken)
    {
        var outcome = await confirm.RunAsync(Me, code ?? "", cancellationToken);
        return await AnswerAsync(outcome, ShowCodes, ShowAsync, cancellationToken);
    }

    private IActionResult ShowCodes(IReadOnlyList<string> codes)
    {
        RecoveryCodes = codes;
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken) =>
        (Own, Pending) = (await accounts.ReadAsync(Me, cancellationToken), await accounts.PendingKeyAsync(Me, cancellationToken));
}
