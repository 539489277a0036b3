using NewsSite.Site.Identity;

namespace NewsSite.Articles.Scheduling;

/// <summary>What a time on the newsroom's clock means, where clocks are changed twice a year.</summary>
internal abstract record LocalReading
{
    public sealed record Once(DateTime Utc) : LocalReading;

    /// <summary>Clocks are set back: they show this time twice, and somebody has to say which is meant.</summary>
    public sealed record Twice(DateTime FirstUtc, DateTime SecondUtc) : LocalReading;

    /// <summary>Clocks are set forward past this time: it does not exist. The nearest minutes that do.</summary>
    public sealed record Never(DateTime LocalBefore, DateTime LocalAfter) : LocalReading;
}

/// <summary>Reads wall-clock times of the site's zone.</summary>
internal sealed class LocalTimes(IdentityReader identity)
{
    /// <param name="local">As the clock on the wall shows it; its kind does not matter.</param>
    public LocalReading Read(DateTime local)
    {
        var zone = identity.Current.Zone;
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            return new LocalReading.Never(Nearest(zone, local, forward: false), Nearest(zone, local, forward: true));
        if (!zone.IsAmbiguousTime(local))
            return new LocalReading.Once(Utc(local, zone.GetUtcOffset(local)));

        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return new LocalReading.Twice(Utc(local, offsets.Max()), Utc(local, offsets.Min()));
    }

    private static DateTime Nearest(TimeZoneInfo zone, DateTime local, bool forward)
    {
        var minute = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (zone.IsInvalidTime(minute))
            minute = minute.AddMinutes(forward ? 1 : -1);
        return minute;
    }

    private static DateTime Utc(DateTime local, TimeSpan offset) => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
}
