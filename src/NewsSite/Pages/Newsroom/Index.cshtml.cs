using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

[Permit(Act.EnterNewsroom)]
internal sealed class IndexModel : NewsroomPageModel
{
    public override string Title => "Desk";

    public IActionResult OnGet() => Page();
}
