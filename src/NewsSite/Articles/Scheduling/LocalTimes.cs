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

    /// <summary>
    /// For what must not end too early and is never refused: the instant from which the clocks have surely shown
    /// <paramref name="local"/>, so the second of two, and the first that exists where they skip it.
    /// </summary>
    /// <param name="second">False where somebody chose the first of two.</param>
    public DateTime NotBefore(DateTime local, bool? second) => Read(local) switch
    {
        LocalReading.Once once => once.Utc,
        LocalReading.Twice twice => second == false ? twice.FirstUtc : twice.SecondUtc,
        LocalReading.Never never => NotBefore(never.LocalAfter, second),
        _ => throw new InvalidOperationException("There is no fourth reading."),
    };

    /// <summary>What the clocks show at an instant, and whether for the second time; null where they show it once.</summary>
    public (DateTime Local, bool? Second) At(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, identity.Current.Zone);
        return (local, Read(local) is LocalReading.Twice twice ? utc == twice.SecondUtc : null);
    }

    private static DateTime Nearest(TimeZoneInfo zone, DateTime local, bool forward)
    {
        var minute = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (zone.IsInvalidTime(minute))
            minute = minute.AddMinutes(forward ? 1 : -1);
        return minute;
    }

    /// <summary>At the ends of the calendar, where an offset leads beyond, the last instant there is.</summary>
    private static DateTime Utc(DateTime local, TimeSpan offset) =>
        new(Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
