using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

[Permit(Act.EnterNewsroom)]
internal sealed class PermissionsModel : NewsroomPageModel
{
    public override string Title => "Who may do what";

    public IActionResult OnGet() => Page();
}
