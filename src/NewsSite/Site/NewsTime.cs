using System.Globalization;

namespace NewsSite.Site;

/// <summary>
/// Times as a newspaper writes them, in the site's zone. Absolute, never "2 hours ago": a page that is kept must not
/// become untrue.
/// </summary>
internal sealed class NewsTime(SiteClock clock)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public DateOnly Today => clock.Today;

    public DateTime NowUtc => clock.UtcNow;

    /// <summary>What the site's clocks show at that instant, for a form's field.</summary>
    public DateTime Local(DateTime utc) => clock.Local(utc).DateTime;

    /// <summary>For a list: the hour if it was today, else the day, with the year if it was another.</summary>
    public string Brief(DateTime utc)
    {
        var local = clock.Local(utc);
        var day = DateOnly.FromDateTime(local.DateTime);
        return day == Today ? local.ToString("HH':'mm", English)
            : day.Year == Today.Year ? local.ToString("d MMM", English)
            : local.ToString("d MMM yyyy", English);
    }

    /// <summary>Day, hour and zone, for an article.</summary>
    public string Full(DateTime utc) => $"{clock.Local(utc).ToString("d MMM yyyy, HH':'mm", English)} {Zone(utc)}";

    /// <summary>Only the hour when it was the same day as <paramref name="reference"/>, else in full.</summary>
    public string After(DateTime reference, DateTime utc) => clock.DayOf(reference) == clock.DayOf(utc)
        ? clock.Local(utc).ToString("HH':'mm", English)
        : Full(utc);

    /// <summary>ISO 8601 with the zone's offset, for <c>time datetime</c> and structured data.</summary>
    public string Machine(DateTime utc) => clock.Local(utc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", English);

    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", English);

    public static string MonthName(DateOnly day) => day.ToString("MMMM", English);

    public static string DayPath(DateOnly day) => day.ToString("'/'yyyy'/'MM'/'dd", English);

    public static string MonthPath(DateOnly day) => day.ToString("'/'yyyy'/'MM", English);

    private string Zone(DateTime utc)
    {
        var offset = clock.Local(utc).Offset;
        if (offset == TimeSpan.Zero)
            return "UTC";

        var sign = offset < TimeSpan.Zero ? '\u2212' : '+';
        var hours = offset.Duration();
        return hours.Minutes == 0
            ? string.Create(English, $"UTC{sign}{hours.Hours}")
            : string.Create(English, $"UTC{sign}{hours.Hours}:{hours.Minutes:00}");
    }
}
