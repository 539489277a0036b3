using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class ArchiveDayModel(ArchiveReader archive, IdentityReader identity) : ArchivePeriodModel(identity.Current)
{
    public async Task<IActionResult> OnGetAsync(
        string year, string month, string day, string? before, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(
            $"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return NotFound();
        }

        return await ShowPeriodAsync(
            before,
            NewsTime.LongDay(date),
            $"What we published on {NewsTime.LongDay(date)}, newest first.",
            NewsTime.DayPath(date),
            [(year, $"/{year}"), (NewsTime.Month(date), NewsTime.MonthPath(date))],
            (cursor, token) => archive.DayAsync(date, cursor, token),
            cancellationToken);
    }
}
