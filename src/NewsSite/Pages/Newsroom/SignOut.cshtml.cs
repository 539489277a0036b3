using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
internal sealed class SignOutModel(EndSessions endSessions) : NewsroomPageModel
{
    public override string Title => "Sign out";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await endSessions.RunAsync(Session, Session.SessionId, cancellationToken);
        await HttpContext.SignOutAsync();
        return SeeOther(NewsroomAddress.SignIn, "You are signed out.");
    }
}
