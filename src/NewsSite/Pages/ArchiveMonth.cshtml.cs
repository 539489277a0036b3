using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class ArchiveMonthModel(ArchiveReader archive, IOptions<SiteOptions> options) : ReaderPageModel
{
    public required ArchivePeriod View { get; set; }

    public bool IsFirstPage { get; private set; }

    public Task<IActionResult> OnGetAsync(int year, int month, string? before, CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        var first = new DateOnly(year, month, 1);
        return ShowListAsync(
            before, NewsTime.MonthPath(first), (cursor, token) => archive.MonthAsync(first, cursor, token), Fill, cancellationToken);
    }

    private void Fill(ArchivePeriod view)
    {
        View = view;
        var path = NewsTime.MonthPath(view.From);
        Head = new PageHead(
            NewsTime.Month(view.From), $"What we published in {NewsTime.Month(view.From)}, newest first.", path)
        {
            NextPath = view.Listing.Next?.In(path),
        };
        var year = $"{view.From.Year}";
        Head = Head with
        {
            StructuredData = [BreadcrumbData.Of(Head, options.Value, ("Archive", "/archive"), (year, $"/{year}"))],
        };
    }
}
