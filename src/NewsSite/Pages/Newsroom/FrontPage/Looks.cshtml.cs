using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.FrontPage;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>How a version of a front will look on a desktop and on a phone, at a time that can be chosen.</summary>
[Permit(Act.ArrangeFronts)]
internal sealed class LooksModel(FrontDesk desk) : NewsroomPageModel
{
    public override string Title => $"Preview: {Front.Name}";

    public required OpenedFront Front { get; set; }

    /// <summary>Null for the draft.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    /// <summary>On the site's clocks; null for now.</summary>
    [BindProperty(SupportsGet = true)]
    public DateTime? At { get; set; }

    public string PreviewAddress => $"{Front.Home}/preview?version={Version ?? Front.Draft.Number}&at={PlanTime.Input(At)}";

    public async Task<IActionResult> OnGetAsync([FromRoute(Name = "front")] string key, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(key, cancellationToken) is not { } front)
            return NotFound();
        Front = front;
        return Page();
    }
}
