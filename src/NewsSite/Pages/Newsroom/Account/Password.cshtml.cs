using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Account;

[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
[FreshProof]
internal sealed class PasswordModel(ChangePassword change) : NewsroomPageModel
{
    public override string Title => "Change password";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(string? newPassword, CancellationToken cancellationToken) => await AnswerAsync(
        await change.RunAsync(Session, newPassword ?? "", cancellationToken),
        ended => SeeOther(NewsroomAddress.Account, ended == 0 ? "Your password is changed." : $"Your password is changed, and you are signed out in {ended} other places."),
        _ => Task.CompletedTask,
        cancellationToken);
}
