using System.Globalization;
using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>Reads a time that somebody chose, and says what is wrong with it.</summary>
internal sealed class ChosenTime(LocalTimes times, SiteClock clock)
{
    /// <summary>A time for something to appear: it is still to come.</summary>
    /// <inheritdoc cref="ReadAny"/>
    public (DateTime? Utc, string Problem) Read(DateTime local, bool? second)
    {
        var reading = ReadAny(local, second);
        return reading.Utc <= clock.UtcNow ? (null, "That time is past. Publish now, or choose a later time.") : reading;
    }

    /// <summary>A time that may be past.</summary>
    /// <param name="local">On the clocks of the site's zone.</param>
    /// <param name="second">See <see cref="ScheduleRequest"/>.</param>
    /// <returns>The instant; or null and, in the problem, which times exist.</returns>
    public (DateTime? Utc, string Problem) ReadAny(DateTime local, bool? second) => times.Read(local) switch
    {
        LocalReading.Once once => (once.Utc, ""),
        LocalReading.Twice twice when second is { } isSecond => (isSecond ? twice.SecondUtc : twice.FirstUtc, ""),
        LocalReading.Twice twice => (null, $"Clocks are set back then and show {Clock(local)} twice: choose {Universal(twice.FirstUtc)} or {Universal(twice.SecondUtc)}."),
        LocalReading.Never never => (null, $"Clocks are set forward then and never show {Clock(local)}: choose {Clock(never.LocalBefore)} or {Clock(never.LocalAfter)}."),
        _ => throw new InvalidOperationException("There is no fourth reading."),
    };

    /// <summary>What clocks do at an instant, for whoever chose it without being asked; null where they do nothing.</summary>
    public string? ChangeAt(DateTime utc) => times.At(utc) switch
    {
        (var local, { } second) => $"Clocks are set back then and show {Clock(local)} twice: the {(second ? "second" : "first")} is meant, {Universal(utc)}.",
        ({ Year: > 1 } local, null) when times.Read(local.AddMinutes(-1)) is LocalReading.Never never =>
            $"Clocks are set forward then: after {Clock(never.LocalBefore)} comes {Clock(local)}, {Universal(utc)}.",
        _ => null,
    };

    private static string Clock(DateTime local) => local.ToString("d MMM HH':'mm", CultureInfo.InvariantCulture);

    private static string Universal(DateTime utc) => utc.ToString("HH':'mm 'UTC'", CultureInfo.InvariantCulture);
}
