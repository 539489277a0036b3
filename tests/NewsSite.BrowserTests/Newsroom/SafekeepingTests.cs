using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>What was written is kept, whatever happens to the network, the session and the page.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class SafekeepingTests(Newspaper newspaper)
{
    [ScriptFact]
    public async Task Text_is_kept_within_two_seconds_of_a_pause()
    {
        await using var desk = await WriteAsync();
        await TypeAsync(desk, "Now");
        await Assertions.Expect(desk.State).ToContainTextAsync("Kept at", new() { Timeout = 10_000 });
        var kept = desk.Autosaves[^1];
        Assert.Equal(("NowRain fell.", "3", "Rain"), (kept["Body"].ToString(), kept["Version"].ToString(), kept["Headline"].ToString()));
        Assert.Equal("0", await KeptCopiesAsync(desk));
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Without_a_connection_the_browser_keeps_the_text_and_sends_it_later()
    {
        await using var desk = await WriteAsync();
        desk.Server = Server.Unreachable;
        await TypeAsync(desk, "Offline ");
        await Assertions.Expect(desk.State).ToHaveTextAsync("No connection; your text is kept in this browser.", new() { Timeout = 10_000 });
        Assert.Equal("1", await KeptCopiesAsync(desk));

        desk.Server = Server.Well;
        await desk.Page.EvaluateAsync("window.dispatchEvent(new Event('online'))");
        await Assertions.Expect(desk.State).ToContainTextAsync("Kept at", new() { Timeout = 10_000 });
        Assert.Equal("Offline Rain fell.", desk.Autosaves[^1]["Body"].ToString());
        Assert.Equal("0", await KeptCopiesAsync(desk));
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task After_signing_in_again_the_text_goes_on_from_where_it_was()
    {
        await using var desk = await WriteAsync();
        desk.Server = Server.SignedOut;
        await TypeAsync(desk, "Signed out ");
        await Assertions.Expect(desk.State).ToHaveTextAsync(
            "You are signed out; your text is kept in this browser. Sign in in a new tab, then go on here.", new() { Timeout = 10_000 });

        desk.Server = Server.Well;
        desk.Token = "token-2";
        await desk.Page.EvaluateAsync("window.dispatchEvent(new Event('focus'))");
        await Assertions.Expect(desk.State).ToContainTextAsync("Kept at", new() { Timeout = 10_000 });
        Assert.Equal(("Signed out Rain fell.", "token-2"), (desk.Autosaves[^1]["Body"].ToString(), desk.Autosaves[^1]["__RequestVerificationToken"].ToString()));
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task A_second_tab_is_told_that_the_first_has_words_of_its_own_and_keeps_its_own()
    {
        await using var desk = await WriteAsync();
        desk.Server = Server.Divided;
        await TypeAsync(desk, "Here ");
        await Assertions.Expect(desk.State).ToContainTextAsync(
            "Another tab or browser of yours has text that is not saved", new() { Timeout = 10_000 });
        await Assertions.Expect(desk.State).ToContainTextAsync("Here your text is kept in this browser; saving takes nothing from the other.");
        await Assertions.Expect(desk.State.GetByRole(AriaRole.Link, new() { Name = "See the other" })).ToHaveAttributeAsync("href", "/newsroom/articles/7/edit");
        Assert.Equal("1", await KeptCopiesAsync(desk));

        desk.Server = Server.Well;
        await Assertions.Expect(desk.State).ToContainTextAsync("Kept at", new() { Timeout = 15_000 });
        Assert.Equal(("Here Rain fell.", "page.2"), (desk.Autosaves[^1]["Body"].ToString(), desk.Autosaves[^1]["AutosaveAs"].ToString()));
        Assert.Equal("0", await KeptCopiesAsync(desk));
    }

    [ScriptFact]
    public async Task A_closed_page_offers_its_text_and_replaces_nothing_by_itself()
    {
        await using var desk = await WriteAsync();
        desk.Server = Server.Failing;
        await TypeAsync(desk, "Unsent ");
        await Assertions.Expect(desk.State).ToContainTextAsync("kept in this browser", new() { Timeout = 10_000 });
        await desk.Page.ReloadAsync();

        var offer = desk.Page.GetByRole(AriaRole.Region, new() { Name = "Text from this browser" });
        await Assertions.Expect(offer).ToBeVisibleAsync();
        await desk.HasMarkdownAsync("Rain fell.");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog).Locator("mark")).ToHaveTextAsync(["Unsent Rain fell.", "Rain fell."]);
        Assert.Empty(await PageCheck.AccessibilityAsync(desk.Page));
        await desk.Page.Keyboard.PressAsync("Escape");

        desk.Server = Server.Well;
        await offer.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Assertions.Expect(desk.Text).ToHaveTextAsync("Unsent Rain fell.");
        await Assertions.Expect(desk.State).ToContainTextAsync("Kept at", new() { Timeout = 10_000 });
        Assert.Equal("Unsent Rain fell.", desk.Autosaves[^1]["Body"].ToString());
        await Assertions.Expect(offer).ToHaveCountAsync(0);
        Assert.Equal("0", await KeptCopiesAsync(desk));
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Topics_are_tokens_and_the_form_sends_the_list()
    {
        await using var desk = await WriteAsync();
        var input = desk.Page.GetByLabel("Topics").Locator("xpath=self::input");
        await Assertions.Expect(desk.Page.Locator(".tokens li")).ToHaveCountAsync(2);
        await input.FocusAsync();
        await desk.Page.Keyboard.TypeAsync("bel");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("Something new,");
        await Assertions.Expect(desk.Page.Locator("input[name=Topics]")).ToHaveValueAsync("Minsk; Rain; Belarus; Something new");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Rain" }).ClickAsync();
        await Assertions.Expect(desk.State).ToContainTextAsync("Kept at", new() { Timeout = 10_000 });
        Assert.Equal("Minsk; Belarus; Something new", desk.Autosaves[^1]["Topics"].ToString());
        Assert.Empty(await PageCheck.AccessibilityAsync(desk.Page));
    }

    [ScriptFact]
    public async Task A_headline_shows_how_much_is_left()
    {
        await using var desk = await WriteAsync();
        await Assertions.Expect(desk.Page.Locator(".length-hint")).ToHaveTextAsync("6 left");
        await desk.Page.Locator("#Headline").FillAsync("Rain in the night");
        await Assertions.Expect(desk.Page.Locator(".length-hint")).ToHaveTextAsync("7 over 10");
    }

    private static async Task TypeAsync(WritingDesk desk, string text)
    {
        await desk.Text.Locator("p").First.ClickAsync();
        await desk.Page.Keyboard.PressAsync("Home");
        await desk.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>How many texts of this article the browser has in its storage.</summary>
    private static Task<string> KeptCopiesAsync(WritingDesk desk) =>
        desk.Page.EvaluateAsync<string>("String(JSON.parse(localStorage.getItem('newsroom:article:5:7') ?? '[]').length)");

    private Task<WritingDesk> WriteAsync() => WritingDesk.OpenAsync(newspaper.Browser, NewsroomMarkup.Article("Rain fell."));
}
