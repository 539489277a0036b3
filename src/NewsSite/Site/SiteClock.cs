using NewsSite.Site.Identity;

namespace NewsSite.Site;

/// <summary>The time, and the day it falls on where the site is at home.</summary>
internal sealed class SiteClock(TimeProvider time, IdentityReader identity)
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DayOf(UtcNow);

    /// <summary>The same instant with the site's offset from UTC at that instant.</summary>
    public DateTimeOffset Local(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(utc, TimeSpan.Zero), identity.Current.Zone);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc).DateTime);

    /// <summary>The first instant of a local day; where a clock change skips midnight, the first that exists.</summary>
    public DateTime StartOf(DateOnly day) => UtcOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>
    /// The instant at which the site's clocks show <paramref name="local"/>: the first of two where they are set back,
    /// the next that exists where they skip it.
    /// </summary>
    public DateTime UtcOf(DateTime local)
    {
        var zone = identity.Current.Zone;
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
