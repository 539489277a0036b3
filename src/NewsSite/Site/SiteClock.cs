using Microsoft.Extensions.Options;

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
    public DateTime StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (_zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        var offset = _zone.IsAmbiguousTime(midnight) ? _zone.GetAmbiguousTimeOffsets(midnight).Max() : _zone.GetUtcOffset(midnight);
        return DateTime.SpecifyKind(midnight - offset, DateTimeKind.Utc);
    }
}
