using System.Globalization;
using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.Articles.Scheduling;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>The calendar of a paper in Berlin, in a browser that is elsewhere, in the week in which its clocks are set forward.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class CalendarTests(Newspaper newspaper)
{
    [ScriptFact]
    public async Task An_article_is_moved_by_two_keys_and_by_one_drag()
    {
        await using var stand = Newsstand.Start(("Site:TimeZone", "Europe/Berlin"));
        var site = stand.App;
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "Ferry" });
        (await site.Of<ScheduleArticle>().RunAsync(
            DeskStaff.Editor, new ScheduleRequest(id, new DateTime(2027, 3, 27, 9, 0, 0)), CancellationToken.None)).Value();
        Assert.Equal("2027-03-27 08:00", await DueUtcAsync(site, id));
        await using var editor = await Colleague.ArriveAsync(newspaper.Browser, stand, await site.EmployAsync(Role.Editor));
        await editor.GoAsync("/newsroom/calendar?week=2027-03-27");
        var (page, keys) = (editor.Page, editor.Page.Keyboard);

        // Whoever changes their mind leaves everything where it was.
        var handle = page.GetByRole(AriaRole.Button, new() { Name = "Move Ferry" });
        await handle.FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(handle).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Empty(await PageCheck.AccessibilityAsync(page));
        await keys.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator("[data-day='2027-03-26']")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("aimed-at"));
        await keys.PressAsync("Escape");
        await Assertions.Expect(handle).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(page.GetByText("Left where it was.")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".aimed-at")).ToHaveCountAsync(0);

        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Enter");
        await editor.SeeNoticeAsync("It appears Sunday 28 March 2027 at 09:00 now.");
        await Assertions.Expect(On(page, "2027-03-28")).ToContainTextAsync("09:00 Appears 07:00 UTC");
        Assert.Equal("2027-03-28 07:00", await DueUtcAsync(site, id));

        await On(page, "2027-03-28").DragToAsync(page.Locator("[data-day='2027-03-25']"), new() { SourcePosition = new() { X = 4, Y = 4 } });
        await editor.SeeNoticeAsync("It appears Thursday 25 March 2027 at 09:00 now.");
        await Assertions.Expect(On(page, "2027-03-25")).ToContainTextAsync("09:00 Appears 08:00 UTC");
        Assert.Equal("2027-03-25 08:00", await DueUtcAsync(site, id));
        Assert.Empty(await PageCheck.AccessibilityAsync(page));
        editor.AssertContent();
    }

    [ScriptFact]
    public async Task An_article_is_moved_to_another_week_by_two_keys()
    {
        await using var stand = Newsstand.Start(("Site:TimeZone", "Europe/Berlin"));
        var site = stand.App;
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "Ferry" });
        (await site.Of<ScheduleArticle>().RunAsync(
            DeskStaff.Editor, new ScheduleRequest(id, new DateTime(2027, 3, 27, 9, 0, 0)), CancellationToken.None)).Value();
        await using var editor = await Colleague.ArriveAsync(newspaper.Browser, stand, await site.EmployAsync(Role.Editor));
        await editor.GoAsync("/newsroom/calendar?week=2027-03-27");
        var (page, keys) = (editor.Page, editor.Page.Keyboard);

        // The day is not among those shown, so the item says which it is.
        await page.GetByRole(AriaRole.Button, new() { Name = "Move Ferry" }).FocusAsync();
        await keys.PressAsync("PageDown");
        await Assertions.Expect(page.Locator(".planned__aim")).ToHaveTextAsync("Saturday 3 April 2027");
        await Assertions.Expect(page.Locator("[data-calendar] > [role=status]")).ToHaveTextAsync("Saturday 3 April 2027");
        await Assertions.Expect(page.Locator(".aimed-at")).ToHaveCountAsync(0);
        Assert.Empty(await PageCheck.AccessibilityAsync(page));
        await keys.PressAsync("PageUp");
        await Assertions.Expect(page.Locator(".planned__aim")).ToHaveCountAsync(0);
        await keys.PressAsync("PageDown");
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("Enter");
        await editor.SeeNoticeAsync("It appears Friday 2 April 2027 at 09:00 now.");
        await Assertions.Expect(On(page, "2027-04-02")).ToContainTextAsync("09:00 Appears 07:00 UTC");
        Assert.Equal("2027-04-02 07:00", await DueUtcAsync(site, id));
        editor.AssertContent();
    }

    private static ILocator On(IPage page, string day) => page.Locator($"[data-day='{day}'] [data-calendar-item]");

    private static async Task<string?> DueUtcAsync(SiteApp site, int id) =>
        (await site.OpenAsync(DeskStaff.Editor, id)).ScheduledUtc?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
