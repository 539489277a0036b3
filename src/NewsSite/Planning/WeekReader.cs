using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.FrontPage;
using NewsSite.Site;

namespace NewsSite.Planning;

/// <summary>What is planned in one week, of articles and of fronts, by days of the site's zone.</summary>
internal sealed class WeekReader(DeskCalendar articles, FrontCalendar fronts, SiteClock clock)
{
    /// <summary>Beyond these years a week has no neighbours to show.</summary>
    private static readonly DateOnly First = new(1970, 1, 5);

    private static readonly DateOnly Last = new(9990, 1, 1);

    /// <param name="day">Any day of the week; null, or one beyond all plans, for the present week.</param>
    public async Task<CalendarWeek> ReadAsync(Person by, DateOnly? day, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var monday = MondayOf(day is { } asked && asked >= First && asked < Last ? asked : today);
        var (fromUtc, beforeUtc) = (clock.StartOf(monday), clock.StartOf(monday.AddDays(7)));
        List<Planned> plan =
        [
            .. (await articles.BetweenAsync(by, fromUtc, beforeUtc, cancellationToken)).Select(entry => new Planned.OfArticle(entry)),
            .. (await fronts.BetweenAsync(by, fromUtc, beforeUtc, cancellationToken)).Select(front => new Planned.OfFront(front)),
        ];
        var next = plan.Count == 0 ? await FirstFromAsync(by, beforeUtc, cancellationToken) : null;
        var byDay = plan.OrderBy(planned => planned.AtUtc).ToLookup(planned => clock.DayOf(planned.AtUtc));
        return new CalendarWeek(
            monday,
            [.. Enumerable.Range(0, 7).Select(monday.AddDays).Select(date => new CalendarDay(date, date == today, date < today, [.. byDay[date]]))],
            monday == MondayOf(today),
            next is { } planned ? clock.DayOf(planned) : null);
    }

    private async Task<DateTime?> FirstFromAsync(Person by, DateTime fromUtc, CancellationToken cancellationToken) => new[]
    {
        await articles.FirstFromAsync(by, fromUtc, cancellationToken),
        await fronts.FirstFromAsync(by, fromUtc, cancellationToken),
    }.Min();

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <param name="Days">Seven.</param>
/// <param name="Next">Of an empty week: the first day after it for which something is planned; null for none.</param>
internal sealed record CalendarWeek(DateOnly Monday, IReadOnlyList<CalendarDay> Days, bool IsPresent, DateOnly? Next)
{
    public DateOnly Sunday => Monday.AddDays(6);

    public DateOnly Before => Monday.AddDays(-7);

    public DateOnly After => Monday.AddDays(7);
}

/// <param name="Plan">In the order of time.</param>
internal sealed record CalendarDay(DateOnly Date, bool IsToday, bool IsPast, IReadOnlyList<Planned> Plan);
