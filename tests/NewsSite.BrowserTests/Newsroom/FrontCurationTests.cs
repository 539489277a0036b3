using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.Articles.Scheduling;
using NewsSite.BrowserTests.Browsing;
using NewsSite.FrontPage;
using NewsSite.Tests.Media;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>A front is arranged by mouse and from the keyboard, by two editors at once, previewed, published and rolled back.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class FrontCurationTests(Newspaper newspaper)
{
    private const string Home = FrontCuration.Home;

    [ScriptFact]
    public async Task A_front_is_arranged_previewed_published_and_rolled_back()
    {
        await using var stand = Newsstand.Start();
        var site = stand.App;
        await PublishAsync(site, "Alder", "Birch", "Cedar", "Elm");
        await using var ada = await Colleague.ArriveAsync(newspaper.Browser, stand, await site.EmployAsync(Role.Editor));
        await using var ben = await Colleague.ArriveAsync(newspaper.Browser, stand, await site.EmployAsync(Role.Editor));
        var page = ada.Page;
        await page.SetViewportSizeAsync(1280, 1800);
        await ada.GoAsync(Home);
        await PlaceAsync(ada, "Lead", "ald");
        await PlaceAsync(ada, "Row", "bir");
        await PlaceAsync(ada, "Row", "ced");
        Assert.Equal(["Lead: Alder", "Row: Birch Cedar"], await ShapeAsync(page));

        // By mouse: Cedar into the lead; the row above the latest. Ben begins from what stood before.
        await ben.GoAsync(Home);
        await DragAsync(page, "Cedar", "Alder");
        await DragAsync(page, "Row", "Latest");
        Assert.Equal(["Lead: Cedar Alder", "Row: Birch", "Latest:"], (await ShapeAsync(page, all: true)).Skip(1).Take(3));
        await Assertions.Expect(page.Locator("[data-front-state]")).ToHaveTextAsync("Not saved yet");

        // From the keyboard: Birch into the lead, and one on; what Escape leaves is where it was.
        var said = page.Locator("[data-front-said]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take Birch" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(said).ToContainTextAsync("Birch taken, 1 of 1 in Row.");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(said).ToHaveTextAsync("Birch: 3 of 3 in Lead");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(said).ToHaveTextAsync("Birch dropped: 2 of 3 in Lead");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(said).ToHaveTextAsync("Birch is back where it was.");
        Assert.Equal(["Lead: Cedar Birch Alder"], await ShapeAsync(page));
        await page.Locator("#a1 [data-step=up]").ClickAsync();
        Assert.Equal(["Lead: Cedar Alder Birch"], await ShapeAsync(page));
        Assert.Empty(await PageCheck.AccessibilityAsync(page));
        await ada.PressAsync("Save the draft");
        await ada.SeeNoticeAsync("The draft is saved as version 4.");
        Assert.Equal(["Lead: Cedar Alder Birch"], await ShapeAsync(page));

        // Ben was second: both changes are shown, and his stands on top of hers.
        ben.MeetsRefusals = true;
        await PlaceAsync(ben, "Row", "elm");
        var clash = ben.Page.Locator(".clashes");
        await Assertions.Expect(clash).ToContainTextAsync("“Cedar” moved from Row to Lead");
        await Assertions.Expect(clash).ToContainTextAsync("“Elm” placed in Row");
        Assert.Empty(await PageCheck.AccessibilityAsync(ben.Page));
        await ben.PressAsync("Put mine on top");
        await ben.SeeNoticeAsync("version 5");
        Assert.Equal(["Lead: Cedar Alder Birch", "Row: Elm"], await ShapeAsync(ben.Page));

        // As it will be tomorrow, with what is scheduled until then.
        var coming = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "Tomorrow" });
        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, new(coming, new DateTime(2026, 11, 23, 8, 0, 0)), CancellationToken.None)).Value();
        await ben.GoAsync($"{Home}/looks");
        await ben.FillAsync("As it will be at, on the site's clocks", "2026-11-23T09:00");
        await ben.PressAsync("Show");
        var desktop = ben.Page.FrameLocator("iframe[title='On a desktop']");
        await Assertions.Expect(desktop.Locator(".latest, .tier").GetByText("Tomorrow")).ToBeVisibleAsync();
        await Assertions.Expect(desktop.Locator(".top__lead .card__headline")).ToHaveTextAsync("Cedar");

        await ben.FollowAsync("Publish or schedule");
        await ben.Page.Locator("#note-now").FillAsync("For the morning");
        await ben.PressAsync("Publishes to the front page now");
        await ben.SeeNoticeAsync("Version 5 is live.");
        await SeeLeadAsync(ada, "Cedar");
        Assert.Equal(["Alder", "Birch"], await ada.Page.Locator(".related li").AllInnerTextsAsync());
        await Assertions.Expect(ada.Page.GetByText("Tomorrow")).ToHaveCountAsync(0);

        await ben.FollowAsync("History");
        await ben.PressAsync("Roll back to 0");
        await ben.SeeNoticeAsync("Readers have what version 0 says again, as version 6.");

        // Not in Ada's browser, which may keep the page that it has for some minutes.
        await SeeLeadAsync(ben, "Elm");
        ada.AssertContent();
        ben.AssertContent();
    }

    [ScriptFact]
    public async Task A_place_shows_readers_the_kicker_headline_and_picture_that_were_chosen_for_it()
    {
        await using var stand = Newsstand.Start();
        await PublishAsync(stand.App, "Alder", "Birch");
        await using var ada = await Colleague.ArriveAsync(newspaper.Browser, stand, await stand.App.EmployAsync(Role.Editor));
        await ada.GoAsync("/newsroom/media");
        await ada.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "tree.png", MimeType = "image/png", Buffer = SampleFiles.Png(1_500, 1_000) });
        await ada.PressAsync("Add");
        await ada.Page.Locator(".upload__list a").ClickAsync();
        await stand.App.DevelopAsync();
        var picture = await stand.App.PictureAsync(1);

        await ada.GoAsync(Home);
        await PlaceAsync(ada, "Lead", "ald");
        var place = ada.Page.Locator("[data-slot][data-name='Alder']");
        await place.GetByText("For this place").ClickAsync();
        await place.GetByLabel("Kicker").FillAsync("Eyewitness");
        await place.GetByLabel("Headline").FillAsync("The old alder fell");
        await place.GetByRole(AriaRole.Button, new() { Name = "Choose picture…" }).ClickAsync();
        var dialog = ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "Choose a picture" });
        await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("tree") }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Use this picture" }).ClickAsync();
        await Assertions.Expect(place.Locator("img")).ToBeVisibleAsync();
        await ada.PressAsync("Save the draft");
        await ada.SeeNoticeAsync("The draft is saved as version 2.");
        await Assertions.Expect(place.GetByLabel("Headline")).ToHaveValueAsync("The old alder fell");
        await Assertions.Expect(place.Locator("img")).ToBeVisibleAsync();
        Assert.Empty(await PageCheck.AccessibilityAsync(ada.Page));

        await ada.FollowAsync("Preview");
        await SeeChosenAsync(ada.Page.FrameLocator("iframe[title='On a desktop']").Locator(".top__lead"));
        await using (var early = await Colleague.ArriveAsync(newspaper.Browser, stand))
            await SeeLeadAsync(early, "Birch");
        await ada.FollowAsync("Publish or schedule");
        await Assertions.Expect(ada.Page.GetByText("“Alder” placed in Lead")).ToBeVisibleAsync();
        await ada.PressAsync("Publishes to the front page now");
        await ada.SeeNoticeAsync("Version 2 is live.");

        // What was chosen is the front's alone.
        await using var reader = await Colleague.ArriveAsync(newspaper.Browser, stand);
        await reader.GoAsync("/");
        await SeeChosenAsync(reader.Page.Locator(".top__lead"));
        await reader.FollowAsync("The old alder fell");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Alder");
        await Assertions.Expect(reader.Page.Locator("main article img")).ToHaveCountAsync(0);
        ada.AssertContent();
        reader.AssertContent();

        async Task SeeChosenAsync(ILocator lead)
        {
            await Assertions.Expect(lead.Locator(".card__headline")).ToHaveTextAsync("The old alder fell");
            await Assertions.Expect(lead.Locator(".kicker")).ToHaveTextAsync("Eyewitness");
            var image = lead.Locator("img");
            await Assertions.Expect(image).ToBeVisibleAsync();
            Assert.Contains(picture.Hash, await image.EvaluateAsync<string>("async image => { await image.decode(); return image.currentSrc; }"), StringComparison.Ordinal);
        }
    }

    [ScriptFact]
    public async Task Nobody_publishes_or_rolls_back_without_having_seen_what_a_colleague_has_changed_meanwhile()
    {
        await using var stand = Newsstand.Start();
        var site = stand.App;
        await PublishAsync(site, "Alder", "Birch");
        var first = await site.PublishFrontAsync(FrontCuration.Led(new PlacedArticle(1)));
        await site.SaveFrontAsync(FrontCuration.Led(new PlacedArticle(2)));
        await using var ada = await Colleague.ArriveAsync(newspaper.Browser, stand, await site.EmployAsync(Role.Editor));
        await using var ben = await Colleague.ArriveAsync(newspaper.Browser, stand, await site.EmployAsync(Role.Editor));
        ada.MeetsRefusals = true;

        await ada.GoAsync($"{Home}/publish");
        await ben.GoAsync(Home);
        await PlaceAsync(ben, "Row", "ald");
        await ben.PressAsync("Save the draft");
        await ben.SeeNoticeAsync("The draft is saved as version 3.");
        await SeeRefusalAsync(ada, "Publishes to the front page now", $"{ben.Name} made version 3 since you looked", "“Alder” placed in Row");
        Assert.Equal(first, (await site.FrontAsync()).Live.Number);
        await ada.PressAsync("Publishes to the front page now");
        await ada.SeeNoticeAsync("Version 3 is live.");

        await ada.FollowAsync("History");
        await ben.GoAsync(Home);
        await ben.Page.Locator("#a1 [data-step=up]").ClickAsync();
        await ben.PressAsync("Save the draft");
        await ben.SeeNoticeAsync("The draft is saved as version 4.");
        await ben.FollowAsync("Publish or schedule");
        await ben.PressAsync("Publishes to the front page now");
        await ben.SeeNoticeAsync("Version 4 is live.");
        await SeeRefusalAsync(ada, $"Roll back to {first}", $"{ben.Name} made version 4 since you looked", "“Alder” moved from Row to Lead");
        Assert.Equal(4, (await site.FrontAsync()).Live.Number);
        await ada.PressAsync($"Roll back to {first}");
        await ada.SeeNoticeAsync($"Readers have what version {first} says again, as version 5.");
        ada.AssertContent();
        ben.AssertContent();
    }

    /// <summary>Articles of these headlines, the last is the newest; their numbers are 1, 2, 3 …</summary>
    private static async Task PublishAsync(SiteApp site, params string[] headlines)
    {
        foreach (var headline in headlines)
        {
            await new SampleArticle { Headline = headline }.PublishAsync(site);
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>The button is answered with 409, why, and what was changed since the page was opened.</summary>
    private static async Task SeeRefusalAsync(Colleague colleague, string button, string why, string change)
    {
        var answer = await colleague.Page.RunAndWaitForResponseAsync(() => colleague.PressAsync(button), answer => answer.Request.Method == "POST");
        Assert.Equal(409, answer.Status);
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(why);
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Region, new() { Name = "Changed since you looked" })).ToContainTextAsync(change);
        Assert.Empty(await PageCheck.AccessibilityAsync(colleague.Page));
    }

    /// <summary>Types in a container's field and takes the first that is found.</summary>
    private static async Task PlaceAsync(Colleague colleague, string container, string words)
    {
        var field = colleague.Page.Locator($"[data-container][data-name='{container}'] [data-place]");
        await field.PressSequentiallyAsync(words);
        await Assertions.Expect(colleague.Page.Locator(".suggestions [role=option]")).ToHaveCountAsync(1);
        await colleague.Page.Keyboard.PressAsync("ArrowDown");
        await colleague.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    /// <summary>Drags something by its handle to the upper edge of something else.</summary>
    private static async Task DragAsync(IPage page, string what, string onto)
    {
        var target = page.Locator($"[data-name='{onto}']");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Take {what}", Exact = true }).DragToAsync(target, new() { TargetPosition = new() { X = 40, Y = 4 } });
    }

    /// <summary>"Lead: Alder Birch" for each container in which articles are placed.</summary>
    private static async Task<IReadOnlyList<string>> ShapeAsync(IPage page, bool all = false) => await page.EvaluateAsync<string[]>(
        "all => [...document.querySelectorAll('[data-container]')].map(c => [c, [...c.querySelectorAll('[data-slot]')]])"
        + ".filter(([, slots]) => all || slots.length).map(([c, slots]) => `${c.dataset.name}: ${slots.map(s => s.dataset.name).join(' ')}`.trim())",
        all);

    private static async Task SeeLeadAsync(Colleague reader, string headline)
    {
        await reader.GoAsync("/");
        await Assertions.Expect(reader.Page.Locator(".top__lead .card__headline")).ToHaveTextAsync(headline);
    }
}
