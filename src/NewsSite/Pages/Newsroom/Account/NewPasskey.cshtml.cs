using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Account;

/// <summary>What the script of the passkey page talks to: offers to make a passkey, and takes the new one.</summary>
[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
[FreshProof]
internal sealed class NewPasskeyModel(Passkeys passkeys, OwnAccountReader accounts, KeepPasskey keep) : NewsroomPageModel
{
    public override string Title => "New passkey";

    protected override string WayBack => NewsroomAddress.SecondFactor;

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellationToken)
    {
        var own = await accounts.ReadAsync(Me, cancellationToken);
        return new JsonResult(await passkeys.OfferAsync(Me, own.Email, HttpContext));
    }

    /// <returns>Where to go; 422 with a sentence when it could not be taken.</returns>
    public async Task<IActionResult> OnPostAsync(string? credential, string? state, string? name, CancellationToken cancellationToken)
    {
        if (await passkeys.TakeAsync(Me, credential ?? "", state ?? "", HttpContext) is not { } made)
            return Said("The passkey could not be checked, or it took too long. Try again.");

        var outcome = await keep.RunAsync(Me, made, name ?? "", BrowserName.Of(Request.Headers.UserAgent), cancellationToken);
        if (outcome is Outcome<string>.Invalid invalid)
            return Said(invalid.Problems[0].Message);
        Notice = "The passkey is added. From now on you can sign in with it.";
        return new JsonResult(new { Location = NewsroomAddress.SecondFactor });
    }

    private static JsonResult Said(string sentence) => new(new { Said = sentence }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
