using Microsoft.AspNetCore.Mvc;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

[ReaderPage("before")]
internal sealed class ArchiveMonthModel(ArchiveReader archive, IdentityReader identity) : ArchivePeriodModel(identity.Current)
{
    public Task<IActionResult> OnGetAsync(int year, int month, string? before, CancellationToken cancellationToken)
    {
        var first = new DateOnly(year, month, 1);
        return ShowPeriodAsync(
            before,
            NewsTime.Month(first),
            $"What we published in {NewsTime.Month(first)}, newest first.",
            NewsTime.MonthPath(first),
            [($"{year}", $"/{year}")],
            (cursor, token) => archive.MonthAsync(first, cursor, token),
            cancellationToken);
    }
}
