using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace NewsSite.Pages.Newsroom;

/// <summary>What stands in an answer that refuses something and has nothing else to show. It has no address of its own.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[LeavesForm]
internal sealed class RefusedModel : NewsroomPageModel
{
    public override string Title => Status switch
    {
        400 => "This form is out of date",
        401 => "You are signed out",
        403 => "That is not for you to do",
        404 => "There is nothing here",
        409 => "Somebody else was quicker",
        413 => "That is too large",
        _ => "That does not work",
    };

    public int Status { get; private set; }

    /// <summary>What was typed and would be lost; null where there is nothing.</summary>
    public RefusedWords? Words { get; private set; }

    public string Explanation => HttpContext.Items[ReasonItem] as string ?? Status switch
    {
        400 => "It was open for too long, or you have signed in anew since. Go back, reload the page and send it again.",
        401 => "Nothing was saved. Sign in in another tab, come back to this one, and send it again.",
        403 => "Your role does not allow it. The page of permissions says who may; an administrator can change your role.",
        404 => "The page does not exist, or the link was used, has expired or was mistyped. Ask an administrator for a new invitation.",
        409 => "What you were working on has changed meanwhile. Go back, reload the page and look.",
        _ => "The site does not understand what was sent.",
    };

    public IActionResult OnGet(int status) => Show(status);

    public async Task<IActionResult> OnPostAsync(int status, CancellationToken cancellationToken)
    {
        if (status is StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } refused)
            Words = await RefusedWords.ReadAsync(HttpContext, refused, cancellationToken);
        return Show(status);
    }

    private IActionResult Show(int status)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
            return NotFound();
        Response.StatusCode = Status = status;
        return Page();
    }
}
