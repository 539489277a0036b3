using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

/// <summary>For the script: a fresh form token for a page that was open while its person signed in again.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class AntiforgeryModel(IAntiforgery forms) : NewsroomPageModel
{
    public override string Title => "Form token";

    public IActionResult OnGet() => new JsonResult(new { Token = forms.GetAndStoreTokens(HttpContext).RequestToken });
}
