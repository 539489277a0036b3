using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Media.Library;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>For the script: pictures of the library that fit some words, the newest without any.</summary>
[Permit(Act.UseMedia)]
internal sealed class FindModel(LibraryReader library, SiteClock clock) : NewsroomPageModel
{
    public override string Title => "Find pictures";

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken) =>
        new JsonResult((await library.FindAsync(q ?? "", cancellationToken)).Select(line => PictureJson.Of(line, clock.UtcNow)));
}
