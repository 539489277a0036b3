using System.Globalization;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>Hours as a desk plans with them: on the site's clocks, and in UTC for whoever works elsewhere.</summary>
internal static class PlanTime
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Hour(this SiteClock clock, DateTime utc) => clock.Local(utc).ToString("HH':'mm", English);

    /// <summary>The hour alone if it is today, else with its day, else with its year.</summary>
    public static string Short(this SiteClock clock, DateTime utc)
    {
        var local = clock.Local(utc);
        var day = DateOnly.FromDateTime(local.DateTime);
        return day == clock.Today ? local.ToString("'today' HH':'mm", English)
            : local.ToString(day.Year == clock.Today.Year ? "d MMM HH':'mm" : "d MMM yyyy", English);
    }

    /// <summary>"Tue 24 Nov 2026, 09:00 (08:00 UTC)".</summary>
    public static string Whole(this SiteClock clock, DateTime utc) =>
        $"{clock.Local(utc).ToString("ddd d MMM yyyy, HH':'mm", English)} ({clock.Universal(utc)})";

    /// <summary>The hour in UTC, with the day when that is another one there.</summary>
    public static string Universal(this SiteClock clock, DateTime utc) =>
        utc.ToString(clock.Local(utc).Date == utc.Date ? "HH':'mm 'UTC'" : "ddd HH':'mm 'UTC'", English);

    /// <summary>As a date input holds it.</summary>
    public static string Input(DateOnly? day) => day?.ToString("O", English) ?? "";

    /// <summary>As a time input holds it.</summary>
    public static string Input(TimeOnly? time) => time?.ToString("HH':'mm", English) ?? "";

    /// <summary>As a date-and-time input holds it.</summary>
    public static string Input(DateTime? local) => local?.ToString("yyyy'-'MM'-'dd'T'HH':'mm", English) ?? "";

    /// <summary>"23–29 November 2026".</summary>
    public static string Span(DateOnly first, DateOnly last) => (first.Year == last.Year, first.Month == last.Month) switch
    {
        (true, true) => $"{first.Day}–{last.ToString("d MMMM yyyy", English)}",
        (true, false) => $"{first.ToString("d MMMM", English)} – {last.ToString("d MMMM yyyy", English)}",
        _ => $"{first.ToString("d MMMM yyyy", English)} – {last.ToString("d MMMM yyyy", English)}",
    };
}
