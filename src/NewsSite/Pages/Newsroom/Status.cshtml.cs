using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>How the site itself is doing.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class StatusModel(StatusReader reader) : NewsroomPageModel
{
    public override string Title => "Status";

    public SiteStatus Status { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Status = await reader.ReadAsync(cancellationToken);
        return Page();
    }
}
