using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.FrontPage;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>All fronts, and where each stands.</summary>
[Permit(Act.ArrangeFronts)]
internal sealed class FrontsModel(FrontDesk desk) : NewsroomPageModel
{
    public override string Title => "Fronts";

    public IReadOnlyList<OpenedFront> Fronts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Fronts = await desk.ListAsync(cancellationToken);
        return Page();
    }
}
