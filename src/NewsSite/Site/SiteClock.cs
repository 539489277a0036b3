using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

namespace NewsSite.Site;

/// <summary>The time, and the day it falls on where the site is at home.</summary>
internal sealed class SiteClock(TimeProvider time, IOptions<SiteOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DayOf(UtcNow);

    /// <summary>The same instant with the site's offset from UTC at that instant.</summary>
    public DateTimeOffset Local(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(utc, TimeSpan.Zero), _zone);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc).DateTime);

    /// <summary>The first instant of a local day; where a clock change skips midnight, the first that exists.</summary>
    public DateTime StartOf(DateOnly day) => UtcOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>
    /// The instant at which the site's clocks show <paramref name="local"/>: the first of two where they are set back,
    /// the next that exists where they skip it.
    /// </summary>
    public DateTime UtcOf(DateTime local)
    {
        while (_zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
