using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>A version of a front in the readers' own layout, now or at a time to come. Shown in a frame of <c>/looks</c>.</summary>
[Permit(Act.ArrangeFronts)]
internal sealed class PreviewModel(PreviewFront preview, IOptions<SiteOptions> site) : NewsroomPageModel, IReaderLayout
{
    public override string Title => $"Preview: {Shown.Front.Name}";

    public required FrontPreview Shown { get; set; }

    public PageHead Head => new(Title, site.Value.Description, Shown.Front.Path) { Picture = Shown.View.Picture, Indexed = false, IsPreview = true };

    public string? SectionSlug => Shown.Section?.Slug;

    /// <param name="version">Null for the draft.</param>
    /// <param name="at">On the site's clocks; null for now.</param>
    public async Task<IActionResult> OnGetAsync(string front, int? version, DateTime? at, CancellationToken cancellationToken)
    {
        if (await preview.RunAsync(Me, front, version, at, cancellationToken) is not Outcome<FrontPreview>.Ok found)
            return NotFound();

        Shown = found.Value;
        SecurityHeaders.AllowOwnFrame(Response);
        return Page();
    }
}
