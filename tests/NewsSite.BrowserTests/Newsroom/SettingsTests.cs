using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>An administrator sets up the paper in a browser without script, and readers see it.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class SettingsTests(Newspaper newspaper)
{
    [Fact]
    public async Task What_is_set_up_in_the_newsroom_is_what_readers_see()
    {
        await using var stand = Newsstand.Start();
        await new SampleArticle { Headline = "Old storm", Topics = ["Storm"] }.PublishAsync(stand.App);
        var article = await new SampleArticle { Headline = "New storm", Topics = ["Storms"] }.PublishAsync(stand.App);
        var administrator = await stand.App.EmployAsync(Role.Administrator);
        await using var keeper = await Colleague.ArriveAsync(newspaper.Browser, stand, administrator, hasScript: false);
        var page = keeper.Page;

        await keeper.GoAsync("/newsroom/settings");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("The Tide");
        await page.GetByLabel("In light").FillAsync("#005a8c");
        await page.GetByLabel("In dark").FillAsync("#8ec9ff");
        await page.GetByLabel("Time zone").FillAsync("Asia/Tokyo");
        await page.GetByLabel("Accounts on other sites").FillAsync("Mastodon https://social.example/@tide");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(keeper.Notice).ToContainTextAsync("The settings are saved");

        await keeper.GoAsync("/newsroom/sections");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move Sport up" }).PressAsync("Enter");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Weather");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await page.GetByLabel("Description").FillAsync("Wind and water.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await keeper.GoAsync("/newsroom/topics?q=storm");
        await page.GetByRole(AriaRole.Link, new() { Name = "Storm", Exact = true }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).Last.FillAsync("Storms");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what would happen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".consequences")).ToContainTextAsync("1 article will stand under “Storms”, which has 1 now.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge 1 article" }).ClickAsync();
        await Assertions.Expect(keeper.Notice).ToContainTextAsync("They are one now.");

        await keeper.GoAsync("/newsroom/pages/contact");
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Ring **us**.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(page.Locator(".as-read strong")).ToHaveTextAsync("us");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(keeper.Notice).ToContainTextAsync("readers see it now");
        keeper.AssertContent();

        await using var reader = await newspaper.Browser.NewContextAsync(new() { ColorScheme = ColorScheme.Light });
        var read = await reader.NewPageAsync();
        var requests = 0;
        read.Request += (_, _) => Interlocked.Increment(ref requests);
        await read.GotoAsync(new Uri(stand.Address, article.Path).ToString());
        Assert.InRange(requests, 2, 3);
        await Assertions.Expect(read.Locator(".masthead__name")).ToHaveTextAsync("The Tide");
        await Assertions.Expect(read.Locator("main .kicker").First).ToHaveCSSAsync("color", "rgb(0, 90, 140)");
        await read.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(read.Locator("main .kicker").First).ToHaveCSSAsync("color", "rgb(142, 201, 255)");
        await Assertions.Expect(read.Locator(".section-bar li")).ToHaveTextAsync(
            ["World", "Politics", "Business", "Technology", "Science", "Sport", "Culture", "Opinion", "Weather"]);
        await Assertions.Expect(read.GetByRole(AriaRole.Link, new() { Name = "Mastodon" })).ToHaveAttributeAsync("href", "https://social.example/@tide");
        await read.GotoAsync(new Uri(stand.Address, "/topics/storm").ToString());
        Assert.Equal("/topics/storms", new Uri(read.Url).AbsolutePath);
        await Assertions.Expect(read.GetByRole(AriaRole.Link, new() { Name = "Old storm" })).ToBeVisibleAsync();
        await read.GotoAsync(new Uri(stand.Address, "/contact").ToString());
        await Assertions.Expect(read.Locator("main strong")).ToHaveTextAsync("us");
    }
}
