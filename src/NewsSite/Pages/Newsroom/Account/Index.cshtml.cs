using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Account;

[Permit(Act.EnterNewsroom, BeforeSecondFactor = true)]
internal sealed class AccountModel(OwnAccountReader accounts, ChangeOwnName changeName) : NewsroomPageModel
{
    public override string Title => "Your account";

    public OwnAccount Own { get; private set; } = OwnAccount.Empty;

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await changeName.RunAsync(Me, Name ?? "", cancellationToken),
        name => SeeOther(NewsroomAddress.Account, $"Your name is {name}."),
        ShowAsync,
        cancellationToken);

    private async Task ShowAsync(CancellationToken cancellationToken) => Own = await accounts.ReadAsync(Me, cancellationToken);
}
