using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>Moves a scheduled article to another day or hour, as the calendar's form says. For editors.</summary>
internal sealed class MoveOnCalendar(ScheduleArticle schedule)
{
    /// <returns>As <see cref="ScheduleArticle"/>; also invalid without a day and an hour.</returns>
    public async Task<Outcome<StepTaken>> RunAsync(Person by, CalendarMove move, CancellationToken cancellationToken) => move.Local is { } local
        ? await schedule.RunAsync(by, new ScheduleRequest(move.Id, local, move.Second, move.Version), cancellationToken)
        : new Outcome<StepTaken>.Invalid(ScheduleArticle.Field, "Choose a day and an hour.");
}

/// <summary>Where somebody wants an article on the calendar.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">What the person had before them.</param>
/// <param name="Day">On the site's clocks, as <paramref name="Time"/>.</param>
/// <param name="Second">See <see cref="ScheduleRequest"/>.</param>
internal sealed record CalendarMove(int Id, int Version, DateOnly? Day, TimeOnly? Time, bool? Second)
{
    public DateTime? Local => Day is { } day && Time is { } time ? day.ToDateTime(time) : null;

    /// <summary>The same move to a week later, or earlier.</summary>
    /// <param name="weeks">One or minus one; any other changes nothing.</param>
    public CalendarMove Later(int weeks) => weeks is -1 or 1 && Day is { Year: > 1 and < 9999 } day ? this with { Day = day.AddDays(7 * weeks) } : this;

    /// <summary>The same move to another time.</summary>
    public CalendarMove At(DateTime local) =>
        this with { Day = DateOnly.FromDateTime(local), Time = TimeOnly.FromDateTime(local), Second = null };
}
