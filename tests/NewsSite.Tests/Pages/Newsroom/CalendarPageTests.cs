using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Articles.Scheduling;
using NewsSite.FrontPage;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom;

public sealed class CalendarPageTests
{
    private static readonly (string, string) Berlin = ("Site:TimeZone", "Europe/Berlin");

    [Fact]
    public async Task A_week_shows_what_appears_is_due_and_is_under_embargo_on_its_days()
    {
        await using var site = new SiteApp(Berlin);
        using var editor = await site.SignInAsync(Role.Editor);
        await ScheduledAsync(site, editor, "Ferry", new DateTime(2026, 11, 24, 0, 30, 0));
        var due = await site.BeginAsync(editor.Person, "Budget");
        await editor.PostAndFollowAsync("/newsroom?handler=Act", ("Act", "Assign"), ("Articles", $"{due}"), ("AssigneeId", $"{editor.Person.StaffId}"), ("Due", "2026-11-26T18:00"));
        var held = await site.BeginAsync(editor.Person, "Prize");
        await site.SaveAsync(editor.Person, held, copy => copy with { EmbargoUtc = new DateTime(2026, 11, 29, 8, 0, 0, DateTimeKind.Utc), EmbargoNote = "Not before the speech." });

        var page = await editor.ReadAsync("/newsroom/calendar?week=2026-11-25");
        Assert.Equal(
            ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"],
            page.QuerySelectorAll("[data-calendar] [data-day]").Select(day => day.GetAttribute("data-day")));
        Assert.Equal(["00:30 Appears Mon 23:30 UTC"], page.Texts("[data-day='2026-11-24'] .planned__when"));
        Assert.Equal(["18:00 Due 17:00 UTC"], page.Texts("[data-day='2026-11-26'] .planned__when"));
        Assert.Equal(["09:00 Embargo ends 08:00 UTC"], page.Texts("[data-day='2026-11-29'] .planned__when"));
        Assert.Equal(["Not before the speech."], page.Texts("[data-day='2026-11-29'] .planned__note"));
        Assert.Equal(3, page.QuerySelectorAll(".planned").Length);
        Assert.Equal("Ferry", page.QuerySelector("[data-calendar-item]:has(form [name=Day]) .planned__headline")!.TextContent);
        Assert.Single(page.QuerySelectorAll("[data-calendar-item]"));
        Assert.Equal("/newsroom/calendar?week=2026-11-16", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/newsroom/calendar?week=2026-11-30", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("[aria-current=date]"));
        var quiet = await editor.ReadAsync("/newsroom/calendar?week=2026-11-16");
        Assert.Equal(("/newsroom/calendar?week=2026-11-24", "Next: Tuesday 24 November 2026"), (quiet.QuerySelector(".empty a")!.GetAttribute("href"), quiet.QuerySelector(".empty a")!.TextContent));
        Assert.Null((await editor.ReadAsync("/newsroom/calendar?week=2026-11-30")).QuerySelector(".empty a"));
        Assert.Equal("2026-11-22", (await editor.ReadAsync("/newsroom/calendar")).QuerySelector("[aria-current=date]")!.GetAttribute("data-day"));
        Assert.Equal(7, (await editor.ReadAsync("/newsroom/calendar?week=0001-01-01")).QuerySelectorAll("[data-day]").Length);
        Assert.Equal(7, (await editor.ReadAsync("/newsroom/calendar?week=9999-12-31")).QuerySelectorAll("[data-day]").Length);
    }

    [Fact]
    public async Task A_week_shows_which_fronts_go_live_to_who_arranges_them()
    {
        await using var site = new SiteApp(Berlin);
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter);
        await ScheduledAsync(site, editor, "Ferry", new DateTime(2026, 11, 24, 9, 0, 0));
        foreach (var (key, local) in new[] { ("front-page", new DateTime(2026, 11, 24, 0, 30, 0)), ("sport", new DateTime(2026, 12, 10, 7, 0, 0)) })
        {
            var draft = await site.SaveFrontAsync(FrontCuration.Led(), key);
            (await site.Of<ScheduleFront>().RunAsync(editor.Person, key, new FrontPlan(draft, local, Note: "For the vote"), CancellationToken.None)).Value();
        }

        var page = await editor.ReadAsync("/newsroom/calendar?week=2026-11-24");
        Assert.Equal(["00:30 Front goes live Mon 23:30 UTC", "09:00 Appears 08:00 UTC"], page.Texts("[data-day='2026-11-24'] .planned__when"));
        var link = page.QuerySelector(".planned--front a")!;
        Assert.Equal(("/newsroom/fronts/front-page", "Front page"), (link.GetAttribute("href"), link.TextContent));
        Assert.EndsWith($"{editor.Person.Name} For the vote", Assert.Single(page.Texts(".planned--front .planned__more")), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("[data-calendar-item]"));
        Assert.Empty(page.QuerySelectorAll(".planned--front form"));

        var later = await editor.ReadAsync("/newsroom/calendar?week=2026-12-10");
        Assert.Equal(["/newsroom/fronts/sport"], later.QuerySelectorAll("[data-day='2026-12-10'] a").Select(found => found.GetAttribute("href")));
        Assert.Null(later.QuerySelector(".empty"));
        Assert.Equal(["Next: Thursday 10 December 2026"], (await editor.ReadAsync("/newsroom/calendar?week=2026-12-01")).Texts(".empty a"));

        Assert.Equal(["09:00 Appears 08:00 UTC"], (await reporter.ReadAsync("/newsroom/calendar?week=2026-11-24")).Texts(".planned__when"));
        Assert.Empty((await reporter.ReadAsync("/newsroom/calendar?week=2026-12-01")).Texts(".empty a"));
        Assert.NotNull((await reporter.ReadAsync("/newsroom/calendar?week=2026-12-10")).QuerySelector(".empty"));
    }

    [Theory]
    [InlineData("1", "2026-12-01", "2026-12-01T08:00")]
    [InlineData("-1", "2026-11-24", "2026-11-24T08:00")]
    public async Task A_button_of_the_form_moves_an_item_by_a_week(string weeks, string day, string utc)
    {
        await using var site = new SiteApp(Berlin);
        using var editor = await site.SignInAsync(Role.Editor);
        var from = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-7 * int.Parse(weeks, CultureInfo.InvariantCulture));
        var id = await ScheduledAsync(site, editor, "Ferry", from.ToDateTime(new TimeOnly(9, 0)));
        var page = await editor.ReadAsync($"/newsroom/calendar?week={from:yyyy-MM-dd}");
        Assert.Equal(["Move", "A week earlier", "A week later"], page.Texts("[data-calendar-item] form button"));
        Assert.Equal(["-1", "1"], page.QuerySelectorAll("[data-calendar-item] [name=Weeks]").Select(button => button.GetAttribute("value")));

        var form = page.QuerySelector("[data-calendar-item] form")!;
        var to = await editor.PostAndFollowAsync(
            form.GetAttribute("action")!, ("Id", Value(form, "Id")), ("Version", Value(form, "Version")), ("Day", Value(form, "Day")), ("Time", Value(form, "Time")), ("Weeks", weeks));
        Assert.Equal($"/newsroom/calendar?week={day}", to);
        Assert.Equal(DateTime.Parse(utc, CultureInfo.InvariantCulture), (await site.OpenAsync(editor.Person, id)).ScheduledUtc);
    }

    [Fact]
    public async Task The_form_of_an_item_moves_it()
    {
        await using var site = new SiteApp(Berlin);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await ScheduledAsync(site, editor, "Ferry", new DateTime(2026, 11, 24, 9, 0, 0));
        var form = (await editor.ReadAsync("/newsroom/calendar?week=2026-11-24")).QuerySelector("[data-calendar-item] form")!;
        Assert.Equal(("2026-11-24", "09:00"), (Value(form, "Day"), Value(form, "Time")));

        var to = await MoveAsync(editor, form, "2026-12-02", "10:15");
        Assert.Equal("/newsroom/calendar?week=2026-12-02", to);
        Assert.Equal(new DateTime(2026, 12, 2, 9, 15, 0, DateTimeKind.Utc), (await site.OpenAsync(editor.Person, id)).ScheduledUtc);
        var page = await editor.ReadAsync(to);
        Assert.Equal(["It appears Wednesday 2 December 2026 at 10:15 now."], page.Texts("main > .notice"));
        Assert.Equal(["10:15 Appears 09:15 UTC"], page.Texts("[data-day='2026-12-02'] .planned__when"));

        // The page that was open in another tab has an older version before it.
        using var stale = await PostMoveAsync(editor, form, "2026-12-03", "10:15");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
    }

    [Theory]
    [InlineData("2027-03-28", "At 01:59", "At 03:00", "2027-03-28T00:59", "2027-03-28T01:00")]
    [InlineData("2027-10-31", "The first 02:30 (00:30 UTC)", "The second 02:30 (01:30 UTC)", "2027-10-31T00:30", "2027-10-31T01:30")]
    public async Task Where_clocks_are_changed_both_times_are_offered(string day, string first, string second, string firstUtc, string secondUtc)
    {
        await using var site = new SiteApp(Berlin);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await ScheduledAsync(site, editor, "Ferry", DateTime.Parse(day, CultureInfo.InvariantCulture).AddDays(-1));
        var form = (await editor.ReadAsync("/newsroom/calendar?week=" + day)).QuerySelector("[data-calendar-item] form")!;

        foreach (var (choice, utc) in new[] { (0, firstUtc), (1, secondUtc) })
        {
            using var answer = await PostMoveAsync(editor, form, day, "02:30");
            var page = await editor.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
            Assert.Equal([first, second], page.Texts(".choice button"));
            Assert.Equal("02:30", page.QuerySelector("[data-calendar-item] [name=Time]")!.GetAttribute("value"));
            var chosen = page.QuerySelectorAll(".choice form")[choice];
            await editor.PostAndFollowAsync(chosen.GetAttribute("action")!, [.. chosen.QuerySelectorAll("input:not([name^=__])").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))]);
            Assert.Equal(DateTime.Parse(utc, CultureInfo.InvariantCulture), (await site.OpenAsync(editor.Person, id)).ScheduledUtc);
            form = (await editor.ReadAsync("/newsroom/calendar?week=" + day)).QuerySelector("[data-calendar-item] form")!;
        }
    }

    [Fact]
    public async Task A_move_without_a_time_or_into_the_past_is_refused_with_the_reason()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await ScheduledAsync(site, editor, "Ferry", new DateTime(2026, 11, 24, 9, 0, 0));
        var form = (await editor.ReadAsync("/newsroom/calendar?week=2026-11-24")).QuerySelector("[data-calendar-item] form")!;

        using var empty = await PostMoveAsync(editor, form, "", "10:15");
        Assert.Equal(["Choose a day and an hour."], (await editor.Browser.PageOfAsync(empty, HttpStatusCode.UnprocessableEntity)).Texts(".notice--problem li"));
        using var past = await PostMoveAsync(editor, form, "2026-11-01", "10:15");
        var page = await editor.Browser.PageOfAsync(past, HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("That time is past.", Assert.Single(page.Texts(".notice--problem li")), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-calendar-item] details[open]"));
    }

    [Fact]
    public async Task Who_may_not_schedule_sees_the_plan_and_moves_nothing()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter);
        var id = await ScheduledAsync(site, editor, "Ferry", new DateTime(2026, 11, 24, 9, 0, 0));
        var page = await reporter.ReadAsync("/newsroom/calendar?week=2026-11-24");
        Assert.Single(page.QuerySelectorAll(".planned"));
        Assert.Empty(page.QuerySelectorAll(".planned form, [data-calendar-item]"));
        using var answer = await reporter.PostAsync("/newsroom/calendar?handler=Move", ("Id", $"{id}"), ("Version", "1"), ("Day", "2026-11-25"), ("Time", "10:00"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<int> ScheduledAsync(SiteApp site, SignedIn editor, string headline, DateTime local)
    {
        var id = await site.BeginAsync(editor.Person, headline);
        (await site.Of<ScheduleArticle>().RunAsync(editor.Person, new ScheduleRequest(id, local), CancellationToken.None)).Value();
        return id;
    }

    private static Task<HttpResponseMessage> PostMoveAsync(SignedIn editor, IElement form, string day, string time) => editor.PostAsync(
        form.GetAttribute("action")!, ("Id", Value(form, "Id")), ("Version", Value(form, "Version")), ("Day", day), ("Time", time));

    private static async Task<string> MoveAsync(SignedIn editor, IElement form, string day, string time)
    {
        using var answer = await PostMoveAsync(editor, form, day, time);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static string Value(IElement form, string name) => form.QuerySelector($"[name={name}]")!.GetAttribute("value")!;
}
