using Microsoft.AspNetCore.Mvc;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

internal sealed class ArchiveYearModel(ArchiveReader archive, IdentityReader identity) : ReaderPageModel
{
    public required ArchiveYear View { get; set; }

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancellationToken) =>
        Show(await archive.YearAsync(year, cancellationToken), Fill);

    private void Fill(ArchiveYear view)
    {
        View = view;
        Head = new PageHead($"{view.Year}", $"What we published in {view.Year}, month by month.", $"/{view.Year}");
        Head = Head with { StructuredData = ListData.OfLists(Head, identity.Current, ("Archive", "/archive")) };
    }
}
