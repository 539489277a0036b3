using System.Globalization;
using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>Reads a time that somebody chose for something to appear, and says what is wrong with it.</summary>
internal sealed class ChosenTime(LocalTimes times, SiteClock clock)
{
    /// <param name="local">On the clocks of the site's zone.</param>
    /// <param name="second">See <see cref="ScheduleRequest"/>.</param>
    /// <returns>The instant; or null and, in the problem, which times exist.</returns>
    public (DateTime? Utc, string Problem) Read(DateTime local, bool? second)
    {
        var reading = times.Read(local) switch
        {
            LocalReading.Once once => (Utc: (DateTime?)once.Utc, Problem: ""),
            LocalReading.Twice twice when second is { } isSecond => (isSecond ? twice.SecondUtc : twice.FirstUtc, ""),
            LocalReading.Twice twice => (null, $"Clocks are set back then and show {Clock(local)} twice: choose {Universal(twice.FirstUtc)} or {Universal(twice.SecondUtc)}."),
            LocalReading.Never never => (null, $"Clocks are set forward then and never show {Clock(local)}: choose {Clock(never.LocalBefore)} or {Clock(never.LocalAfter)}."),
            _ => throw new InvalidOperationException("There is no fourth reading."),
        };
        return reading.Utc <= clock.UtcNow ? (null, "That time is past. Publish now, or choose a later time.") : reading;
    }

    private static string Clock(DateTime local) => local.ToString("d MMM HH':'mm", CultureInfo.InvariantCulture);

    private static string Universal(DateTime utc) => utc.ToString("HH':'mm 'UTC'", CultureInfo.InvariantCulture);
}
