using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

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
internal sealed class LocalTimes(IOptions<SiteOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <param name="local">As the clock on the wall shows it; its kind does not matter.</param>
    public LocalReading Read(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (_zone.IsInvalidTime(local))
            return new LocalReading.Never(Nearest(local, forward: false), Nearest(local, forward: true));
        if (!_zone.IsAmbiguousTime(local))
            return new LocalReading.Once(Utc(local, _zone.GetUtcOffset(local)));

        var offsets = _zone.GetAmbiguousTimeOffsets(local);
        return new LocalReading.Twice(Utc(local, offsets.Max()), Utc(local, offsets.Min()));
    }

    private DateTime Nearest(DateTime local, bool forward)
    {
        var minute = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (_zone.IsInvalidTime(minute))
            minute = minute.AddMinutes(forward ? 1 : -1);
        return minute;
    }

    private static DateTime Utc(DateTime local, TimeSpan offset) => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
}
