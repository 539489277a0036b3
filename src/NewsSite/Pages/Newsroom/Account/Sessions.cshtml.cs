using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Account;

[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
internal sealed class SessionsModel(SessionReader sessions, EndSessions end) : NewsroomPageModel
{
    private const string Address = "/newsroom/account/sessions";

    public override string Title => "Where you are signed in";

    public IReadOnlyList<SessionLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(int id, CancellationToken cancellationToken) => await AnswerAsync(
        await end.RunAsync(Session, id, cancellationToken), _ => SeeOther(Address, "That browser is signed out."), ShowAsync, cancellationToken);

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await end.RunAsync(Session, null, cancellationToken), _ => SeeOther(Address, "All other browsers are signed out."), ShowAsync, cancellationToken);

    private async Task ShowAsync(CancellationToken cancellationToken) => Lines = await sessions.OfAsync(Me, cancellationToken);
}
