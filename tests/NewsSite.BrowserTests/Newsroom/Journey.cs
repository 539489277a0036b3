using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>
/// The life of one article on a new site, each step by the people who take it and in their own browsers, and what readers
/// see of it. The steps are taken in the order in which they stand here, after those of how people come in.
/// </summary>
internal sealed partial class Journey(IBrowser browser, Newsstand stand, bool hasScript) : IAsyncDisposable
{
    private const string Headline = "Lighthouse lamp is lit again";
    private const string Words = "a quay, a kettle and a lamp";
    private const string Notice = "The lamp was never out; we were misled.";

    private readonly HttpClient _reader = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = stand.Address };

    public Colleague Administrator { get; private set; } = null!;

    public Colleague Reporter { get; private set; } = null!;

    /// <summary>The article's address in the newsroom.</summary>
    public string Home { get; private set; } = "";

    /// <summary>The article's address for readers.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The reporter begins an article, writes it and submits it.</summary>
    public async Task WriteAsync()
    {
        await Reporter.PressAsync("New article");
        await Reporter.Page.WaitForURLAsync(ArticleAddress());
        Home = new Uri(Reporter.Page.Url).AbsolutePath;
        await Reporter.FillAsync("Headline", Headline);
        await Reporter.FillAsync("Standfirst", "It shone from the old tower at dusk.");
        await Reporter.WriteAsync("The lamp was lit at five.", "It had been dark for a year.");
        await Reporter.Page.GetByLabel("Section", new() { Exact = true }).SelectOptionAsync("World");
        await Reporter.Page.GetByLabel("None was used").CheckAsync();
        await Reporter.FillAsync("Sources", "Harbour office");
        if (hasScript)
        {
            await Reporter.SeeKeptAsync();
            await Assertions.Expect(Reporter.Page.Locator("[data-checklist]")).Not.ToContainTextAsync("Needed");
        }

        await Reporter.PressAsync("Save, and what next");
        await Reporter.SeeNoticeAsync("Saved.");
        await Assertions.Expect(Reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" })).ToHaveCountAsync(0);
        await Reporter.PressAsync("Submit for review");
        await Reporter.SeeNoticeAsync("The article is in review.");
    }

    /// <summary>The editor comments and sends it back; the reporter mends and submits again; the editor approves.</summary>
    public async Task ReviewAsync()
    {
        await Administrator.GoAsync($"{Home}/comments");
        await Administrator.Page.Locator("#block-1").GetByRole(AriaRole.Link, new() { Name = "Comment on this paragraph" }).ClickAsync();
        await Administrator.FillAsync("Comment", "Two years, says the keeper.");
        await Administrator.PressAsync("Comment");
        await Assertions.Expect(Administrator.Page.Locator("#block-1 .comment")).ToContainTextAsync("Two years, says the keeper.");
        await Administrator.FollowAsync("What next");
        await Administrator.FillAsync("What is to be changed", "Please ask the keeper again.");
        await Administrator.PressAsync("Send back");
        await Administrator.SeeNoticeAsync("The article is a draft.");

        await Reporter.GoAsync($"{Home}/comments");
        await Assertions.Expect(Reporter.Page.GetByText("Please ask the keeper again.")).ToBeVisibleAsync();
        await Reporter.FollowAsync("Write");
        await Reporter.WriteAsync("The lamp was lit at five.", "It had been dark for two years.");
        await Reporter.SayWhyAsync("The keeper says two");
        await Reporter.PressAsync("Save");
        await Reporter.SeeNoticeAsync("Saved.");
        await Reporter.GoAsync($"{Home}/comments");
        var comment = Reporter.Page.Locator("article.comment").Filter(new() { HasText = "Two years, says the keeper." });
        await comment.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await Assertions.Expect(comment).ToContainTextAsync("resolved by Rob Reporter");
        await Reporter.FollowAsync("What next");
        await Reporter.PressAsync("Submit for review");
        await Reporter.SeeNoticeAsync("The article is in review.");

        await Administrator.GoAsync($"{Home}/next");
        await Administrator.PressAsync("Approve");
        await Administrator.SeeNoticeAsync("The article is approved.");
    }

    /// <summary>It is scheduled, and when the clock is there it stands on the front, in its section and in the feed.</summary>
    public async Task ScheduleAsync()
    {
        await Administrator.FillAsync("Day and time, on the site's clocks", "2026-11-22T15:30");
        await Administrator.PressAsync("Schedule");
        await Administrator.SeeNoticeAsync("The article is scheduled.");
        foreach (var page in new[] { "/", "/world", "/feed.xml" })
            Assert.DoesNotContain(Headline, await ReadAsync(page), StringComparison.Ordinal);

        stand.App.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var page in new[] { "/", "/world", "/feed.xml" })
            await UntilAsync(page, text => text.Contains(Headline, StringComparison.Ordinal));
        await Administrator.GoAsync(Home);
        await Administrator.FollowAsync("As readers see it");
        await Assertions.Expect(Administrator.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Headline);
        Path = new Uri(Administrator.Page.Url).AbsolutePath;
    }

    /// <summary>The published story is changed: readers go on seeing the old text until the changes are published.</summary>
    public async Task StageAsync()
    {
        await Administrator.GoAsync(Home);
        await Administrator.WriteAsync("The lamp was lit at six.", "It had been dark for two years.");
        await Administrator.PressAsync("Save");
        await Administrator.SeeNoticeAsync("Saved. Readers see it when the changes are published.");
        Assert.Contains("lit at five", await ReadAsync(Path), StringComparison.Ordinal);
        await PublishChangesAsync();
        await UntilAsync(Path, text => text.Contains("lit at six", StringComparison.Ordinal) && !text.Contains("lit at five", StringComparison.Ordinal));
    }

    /// <summary>The two newest texts are compared, and the one before is restored: a new revision, again unseen until published.</summary>
    public async Task RestoreAsync()
    {
        await Administrator.GoAsync($"{Home}/history");
        await Administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "The keeper says two" })
            .GetByLabel(new Regex("as the older one$")).CheckAsync();
        await Administrator.PressAsync("Compare the two chosen");
        await Assertions.Expect(Administrator.Page.Locator("del").Filter(new() { HasText = "five" })).ToHaveCountAsync(1);
        await Assertions.Expect(Administrator.Page.Locator("ins").Filter(new() { HasText = "six" })).ToHaveCountAsync(1);
        await Administrator.Page.GoBackAsync();
        await Administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "The keeper says two" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(Administrator.Page.GetByLabel("Text", new() { Exact = true })).ToContainTextAsync("The lamp was lit at five.");
        await Administrator.PressAsync("Restore as a new revision");
        await Administrator.SeeNoticeAsync("is the newest again. Nothing after it is lost.");
        Assert.Contains("lit at six", await ReadAsync(Path), StringComparison.Ordinal);
        await PublishChangesAsync();
        await UntilAsync(Path, text => text.Contains("lit at five", StringComparison.Ordinal));
    }

    /// <summary>It is withdrawn: its address says so and why, and it is gone from everywhere else.</summary>
    public async Task WithdrawAsync()
    {
        await Administrator.GoAsync($"{Home}/next");
        await Administrator.FillAsync("Notice for readers who come to the address (may stay empty)", Notice);
        await Administrator.PressAsync("Withdraw");
        await Administrator.SeeNoticeAsync("The article is withdrawn.");
        foreach (var page in new[] { "/", "/world", "/feed.xml" })
            await UntilAsync(page, text => !text.Contains(Headline, StringComparison.Ordinal));
        using var answer = await _reader.GetAsync(Path);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains(Notice, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Headline, text, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        foreach (var colleague in new[] { Administrator, Reporter })
        {
            if (colleague is not null)
                await colleague.DisposeAsync();
        }
    }

    private async Task PublishChangesAsync()
    {
        await Administrator.GoAsync($"{Home}/next");
        await Administrator.PressAsync("Publish the changes");
        await Administrator.SeeNoticeAsync("The changes are published.");
    }

    private Task<string> ReadAsync(string path) => _reader.GetStringAsync(path);

    /// <summary>Reads the page until it is as it should be.</summary>
    private Task UntilAsync(string path, Func<string, bool> isRight) => Eventually.IsSoAsync(async () => isRight(await ReadAsync(path)));

    [GeneratedRegex(@"/newsroom/articles/\d+$")]
    private static partial Regex ArticleAddress();
}
