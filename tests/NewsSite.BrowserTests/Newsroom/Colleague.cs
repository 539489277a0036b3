using System.Collections.Concurrent;
using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>Somebody who works in the newsroom of a running site with a browser of their own, and all that went wrong there.</summary>
internal sealed class Colleague : IAsyncDisposable
{
    private readonly Uri _site;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Colleague(IBrowserContext context, Uri site, bool hasScript) => (Context, _site, HasScript) = (context, site, hasScript);

    public IBrowserContext Context { get; }

    /// <summary>The tab that they work in.</summary>
    public IPage Page { get; private set; } = null!;

    public bool HasScript { get; }

    /// <summary>What they are called on the site; empty while nobody is signed in.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The test refuses requests, so that the console says of each that it failed.</summary>
    public bool MeetsRefusals { get; set; }

    /// <summary>What the story is written in.</summary>
    public ILocator Story => HasScript ? Page.Locator("[role=textbox].story-text") : Page.GetByLabel("Story", new() { Exact = true });

    /// <summary>Where the script says how keeping goes.</summary>
    public ILocator State => Page.Locator("[data-save-state]");

    /// <summary>What the page tells once, after something was done.</summary>
    public ILocator Notice => Page.Locator("main > .notice[role=status]").First;

    /// <summary>A browser in which nobody is signed in.</summary>
    public static async Task<Colleague> ArriveAsync(IBrowser browser, Newsstand stand, bool hasScript = true)
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = hasScript, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(15_000);
        var colleague = new Colleague(context, stand.Address, hasScript);
        await colleague.OpenTabAsync();
        return colleague;
    }

    /// <summary>A browser in which this member of staff is signed in.</summary>
    public static async Task<Colleague> ArriveAsync(IBrowser browser, Newsstand stand, Staff staff, bool hasScript = true)
    {
        var colleague = await ArriveAsync(browser, stand, hasScript);
        colleague.Name = staff.Name;
        await colleague.Context.AddCookiesAsync(await NewsroomPages.CookiesAsync(stand.App, stand.Address, staff));
        return colleague;
    }

    /// <summary>Goes on in a new tab; the old one stays as it is.</summary>
    public async Task<IPage> OpenTabAsync()
    {
        Page = await Context.NewPageAsync();
        Page.Console += (_, message) => Listen(message);
        Page.PageError += (_, error) => _complaints.Enqueue($"script error: {error}");
        return Page;
    }

    /// <param name="address">A path on the site, or the whole address.</param>
    public async Task<IResponse?> GoAsync(string address) => await Page.GotoAsync(new Uri(_site, address).ToString());

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Says in the editor why something was changed: the field is folded away until somebody wants it.</summary>
    public async Task SayWhyAsync(string reason)
    {
        await Page.GetByText("Say why, or name this version").ClickAsync();
        await FillAsync("Why (for the history)", reason);
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>The page tells this once.</summary>
    public Task SeeNoticeAsync(string words) => Assertions.Expect(Notice).ToContainTextAsync(words);

    /// <summary>The script says that the server has what was typed.</summary>
    public Task SeeKeptAsync() => Assertions.Expect(State).ToContainTextAsync("Kept at");

    /// <summary>Writes the story anew, as a person does: in the rich editor where there is script, else as Markdown.</summary>
    public async Task WriteAsync(params string[] paragraphs)
    {
        if (!HasScript)
        {
            await Story.FillAsync(string.Join("\n\n", paragraphs));
            return;
        }

        await Story.ClickAsync();
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.PressAsync("Delete");
        foreach (var (paragraph, i) in paragraphs.Select((paragraph, i) => (paragraph, i)))
        {
            if (i > 0)
                await Page.Keyboard.PressAsync("Enter");
            await Page.Keyboard.TypeAsync(paragraph);
        }
    }

    /// <summary>Types behind the words of one paragraph in the rich editor.</summary>
    public async Task AddToAsync(string paragraph, string text)
    {
        await Story.Locator("p").Filter(new() { HasText = paragraph }).ClickAsync();
        await Page.Keyboard.PressAsync("End");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>The Markdown that the form would send.</summary>
    public Task<string> MarkdownAsync() => Page.Locator("textarea[name=Body]").InputValueAsync();

    /// <summary>The form would send this Markdown, as soon as the page has done what it was asked for.</summary>
    public Task HasMarkdownAsync(string markdown) => Assertions.Expect(Page.Locator("textarea[name=Body]")).ToHaveValueAsync(markdown);

    /// <summary>No error of a script, of the policy or, unless <see cref="MeetsRefusals"/>, of the network was heard of so far.</summary>
    public void AssertContent() => Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints));

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private void Listen(IConsoleMessage message)
    {
        if (message.Type == "error" && !(MeetsRefusals && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
            _complaints.Enqueue($"console: {message.Text} ({message.Location})");
    }
}
