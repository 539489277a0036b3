using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>Where an invitation leads, and a link to begin anew.</summary>
[AllowAnonymous]
internal sealed class InvitationModel(LinkReader links, TakeLink takeLink, KnownDevices devices) : SignInPageModel(devices)
{
    public override string Title => IsReset ? "Choose a new password" : "Welcome";

    public bool IsReset => Link.Purpose == LinkPurpose.Reset;

    public LinkView Link { get; private set; } = new(LinkPurpose.Invitation, "", "");

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();
        Name = Link.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            return NotFound();

        var outcome = await takeLink.RunAsync(Key ?? "", Name ?? "", Link.Email, password ?? "", Caller, cancellationToken);
        return outcome is Outcome<OpenedSession>.Ok opened
            ? await EnterAsync(opened.Value, cancellationToken)
            : await AnswerAsync(outcome, _ => Page(), _ => Task.CompletedTask, cancellationToken);
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (await links.FindAsync(Key, cancellationToken) is not { Purpose: not LinkPurpose.SetUp } link)
            return false;
        Link = link;
        return true;
    }
}
