using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

namespace NewsSite.Site.Caching;

/// <summary>The pages of the present edition.</summary>
internal sealed class PageCache(Edition edition, SiteClock clock, IOptions<SiteOptions> options)
{
    private readonly Lock _renewal = new();
    private EditionPages? _pages;

    /// <summary>
    /// Asked anew by every request, and by a rendering before it reads the database: what is read afterwards is at
    /// least as new as the edition under which it is stored.
    /// </summary>
    public EditionPages PagesAt(DateTime nowUtc)
    {
        var pages = Volatile.Read(ref _pages);
        return pages is not null && pages.HoldAt(edition.Current, nowUtc) ? pages : Renew();
    }

    /// <summary>Edition and time are read under the lock, so that a slow request cannot bring back what was dropped.</summary>
    private EditionPages Renew()
    {
        lock (_renewal)
        {
            var moment = edition.Current;
            var nowUtc = clock.UtcNow;
            if (_pages is not null && _pages.HoldAt(moment, nowUtc))
                return _pages;

            var today = clock.DayOf(nowUtc);
            var pages = new EditionPages(
                moment, clock.StartOf(today), clock.StartOf(today.AddDays(1)), options.Value.PageCacheLimitBytes);
            Volatile.Write(ref _pages, pages);
            return pages;
        }
    }
}
