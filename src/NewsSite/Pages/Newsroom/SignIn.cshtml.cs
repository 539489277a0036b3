using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

[AllowAnonymous]
internal sealed class SignInModel(SignInByPassword byPassword, SignInByCode byCode, KnownDevices devices) : SignInPageModel(devices)
{
    public override string Title => Proof is null ? "Sign in" : "Second step";

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Set once the password was right, and sent back with the code.</summary>
    [BindProperty]
    public string? Proof { get; set; }

    [BindProperty]
    public bool HasApp { get; set; }

    public IActionResult OnGet()
    {
        Proof = null;
        return PossibleSession is null ? Page() : SeeOther(NewsroomAddress.Local(ReturnUrl) ?? NewsroomAddress.Home);
    }

    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        Proof = null;
        return await GoOnAsync(await byPassword.RunAsync(Email ?? "", password ?? "", Caller, cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostCodeAsync(string? code, CancellationToken cancellationToken)
    {
        var outcome = await byCode.RunAsync(Proof ?? "", code ?? "", Caller, cancellationToken);
        return outcome is Outcome<SignInProgress>.Missing
            ? SeeOther(NewsroomAddress.Returning(NewsroomAddress.SignIn, ReturnUrl), "That took too long. Please sign in again.")
            : await GoOnAsync(outcome, cancellationToken);
    }

    private async Task<IActionResult> GoOnAsync(Outcome<SignInProgress> outcome, CancellationToken cancellationToken)
    {
        if (outcome is Outcome<SignInProgress>.Ok { Value.Opened: { } opened })
            return await EnterAsync(opened, cancellationToken);
        return await AnswerAsync(outcome, AskForCode, _ => Task.CompletedTask, cancellationToken);
    }

    private IActionResult AskForCode(SignInProgress progress)
    {
        (Proof, HasApp) = (progress.Proof, progress.HasApp);
        return Page();
    }
}
