using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>An embargo that ends while London's clocks are set back, written by a browser that is elsewhere.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class EmbargoTests(Newspaper newspaper)
{
    [ScriptFact]
    public async Task What_is_said_of_an_embargo_goes_when_another_is_typed_and_the_choice_is_kept()
    {
        await using var stand = Newsstand.Start(("Site:TimeZone", "Europe/London"));
        var site = stand.App;
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { EmbargoUtc = new DateTime(2027, 10, 31, 1, 30, 0, DateTimeKind.Utc) });
        await using var editor = await Colleague.ArriveAsync(newspaper.Browser, stand, await site.EmployAsync(Role.Editor));
        await editor.GoAsync($"/newsroom/articles/{id}");
        var page = editor.Page;
        var (until, first, second) = (page.GetByLabel("Embargo until"), page.GetByLabel("The first (00:30 UTC)"), page.GetByLabel("The second (01:30 UTC)"));
        await Assertions.Expect(second).ToBeCheckedAsync();
        Assert.Empty(await PageCheck.AccessibilityAsync(page));

        await until.FillAsync("2027-11-02T09:00");
        await Assertions.Expect(page.GetByText("Under embargo until Sun 31 Oct")).ToBeHiddenAsync();
        await Assertions.Expect(first).ToBeDisabledAsync();
        await until.FillAsync("2027-10-31T01:30");
        await Assertions.Expect(page.GetByText("Under embargo until Sun 31 Oct")).ToBeVisibleAsync();
        await first.CheckAsync();
        await editor.PressAsync("Save");
        await editor.SeeNoticeAsync("Saved.");
        await Assertions.Expect(page.GetByText("Under embargo until Sun 31 Oct 2027, 01:30 (00:30 UTC).")).ToBeVisibleAsync();
        await Assertions.Expect(first).ToBeCheckedAsync();
        Assert.Equal(new DateTime(2027, 10, 31, 0, 30, 0, DateTimeKind.Utc), (await site.OpenAsync(DeskStaff.Editor, id)).Copy.EmbargoUtc);
        editor.AssertContent();
    }
}
