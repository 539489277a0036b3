using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Scheduling;
using NewsSite.Planning;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>One week of what is planned.</summary>
[Permit(Act.EnterNewsroom)]
internal sealed class CalendarModel(WeekReader weeks, MoveOnCalendar move, LocalTimes times) : NewsroomPageModel
{
    public override string Title => "Calendar";

    public CalendarWeek Shown { get; private set; } = new(default, [], false, null);

    /// <summary>Any day of the week to show.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    /// <summary>A move that cannot be done as it was sent; null when there is none.</summary>
    public CalendarMove? Moving { get; private set; }

    /// <summary>Times to choose from instead, where clocks are changed.</summary>
    public IReadOnlyList<CalendarMove> Choices => Moving is not { Local: { } local } moving ? [] : times.Read(local) switch
    {
        LocalReading.Twice => [moving with { Second = false }, moving with { Second = true }],
        LocalReading.Never never => [moving.At(never.LocalBefore), moving.At(never.LocalAfter)],
        _ => [],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <param name="weeks">Counted on from the day of the form.</param>
    [Permit(Act.ScheduleArticle)]
    public async Task<IActionResult> OnPostMoveAsync([FromForm] CalendarMove form, int weeks, CancellationToken cancellationToken)
    {
        Moving = form = form.Later(weeks);
        var outcome = await move.RunAsync(Me, form, cancellationToken);
        return await AnswerAsync(
            outcome, _ => SeeOther($"/newsroom/calendar?week={PlanTime.Input(form.Day)}", $"It appears {NewsTime.LongDay(form.Day.GetValueOrDefault())} at {PlanTime.Input(form.Time)} now."),
            ShowAsync, cancellationToken);
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => Shown = await weeks.ReadAsync(Me, Week, cancellationToken);
}
