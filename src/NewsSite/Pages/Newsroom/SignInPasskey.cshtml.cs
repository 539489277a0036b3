using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>What the script of the sign-in page talks to: asks for a passkey, and takes the answer. Both by POST with the form's token.</summary>
[AllowAnonymous]
internal sealed class SignInPasskeyModel(Passkeys passkeys, SignInByPasskey signIn, KnownDevices devices) : SignInPageModel(devices)
{
    public override string Title => "Passkey";

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellationToken) =>
        new JsonResult(await passkeys.AskAsync(HttpContext, cancellationToken));

    /// <returns>Where to go; 422 with a sentence when the passkey is none of ours.</returns>
    public async Task<IActionResult> OnPostAsync(string? credential, string? state, CancellationToken cancellationToken)
    {
        if (await passkeys.CheckAsync(credential ?? "", state ?? "", HttpContext) is not { } answer)
            return Said("That passkey does not belong to this newsroom, or it took too long. Try again, or use your password.");
        if (await signIn.RunAsync(answer, Caller, cancellationToken) is not Outcome<OpenedSession>.Ok opened)
            return Said("This account may not sign in. Ask an administrator.");

        await EnterAsync(opened.Value, cancellationToken);
        Response.Headers.Remove("Location");
        return new JsonResult(new { Location = NewsroomAddress.Local(ReturnUrl) ?? NewsroomAddress.Home });
    }

    private static JsonResult Said(string sentence) => new(new { Said = sentence }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
