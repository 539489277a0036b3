using Microsoft.AspNetCore.Mvc;
using NewsSite.Pages.LinkedData;
using NewsSite.Site.Identity;
using NewsSite.StandingPages;

namespace NewsSite.Pages;

internal sealed class StandingPageModel(StandingPageReader pages, IdentityReader identity) : ReaderPageModel
{
    public required StandingPageView View { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(slug, cancellationToken) is not { } view)
            return NotFound();

        View = view;
        Head = new PageHead(view.Title, $"{view.Title}: who we are and how we work.", $"/{view.Slug}");
        Head = Head with { StructuredData = StandingPageData.Of(view.Slug, Head, identity.Current) };
        return Page();
    }
}
