using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Listings;
using NewsSite.Pages.LinkedData;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Setup;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class ArchiveDayModel(ArchiveReader archive, IOptions<SiteOptions> options) : ReaderPageModel
{
    public required ArchivePeriod View { get; set; }

    public bool IsFirstPage { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string year, string month, string day, string? before, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(
            $"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return NotFound();
        }

        IsFirstPage = before is null;
        return await ShowListAsync(
            before, NewsTime.DayPath(date), (cursor, token) => archive.DayAsync(date, cursor, token), Fill, cancellationToken);
    }

    private void Fill(ArchivePeriod view)
    {
        View = view;
        var path = NewsTime.DayPath(view.From);
        Head = new PageHead(
            NewsTime.LongDay(view.From), $"What we published on {NewsTime.LongDay(view.From)}, newest first.", path)
        {
            NextPath = view.Listing.Next?.In(path),
        };
        var (year, month) = ($"{view.From.Year}", NewsTime.Month(view.From));
        Head = Head with
        {
            StructuredData =
            [
                BreadcrumbData.Of(
                    Head, options.Value, ("Archive", "/archive"), (year, $"/{year}"), (month, NewsTime.MonthPath(view.From))),
            ],
        };
    }
}
