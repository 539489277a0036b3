using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>Where the link of a site without staff leads.</summary>
[AllowAnonymous]
internal sealed class SetUpModel(LinkReader links, TakeLink takeLink, KnownDevices devices) : SignInPageModel(devices)
{
    public override string Title => "Set up the newsroom";

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await links.FindAsync(Key, cancellationToken) is not { Purpose: LinkPurpose.SetUp } ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(Key, cancellationToken) is not { Purpose: LinkPurpose.SetUp })
            return NotFound();

        var outcome = await takeLink.RunAsync(Key ?? "", Name ?? "", Email ?? "", password ?? "", Caller, cancellationToken);
        return outcome is Outcome<OpenedSession>.Ok opened
            ? await EnterAsync(opened.Value, cancellationToken)
            : await AnswerAsync(outcome, _ => Page(), _ => Task.CompletedTask, cancellationToken);
    }
}
