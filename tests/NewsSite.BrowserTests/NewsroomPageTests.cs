using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests;

/// <summary>What holds for every page of the newsroom.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class NewsroomPageTests(Newspaper newspaper)
{
    public static TheoryData<string> Closed => NewsroomPages.Closed;

    public static TheoryData<string> Open => NewsroomPages.Open;

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task A_page_is_sound_for_who_is_signed_in(string path)
    {
        await using var context = await newspaper.Browser.NewContextAsync();
        await context.AddCookiesAsync(await NewsroomPages.CookiesAsync(newspaper.Site.App, newspaper.Site.Address, Role.Administrator));
        await AssertSoundAsync(await context.NewPageAsync(), path);
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task A_page_is_sound_for_who_is_not(string path)
    {
        await using var context = await newspaper.Browser.NewContextAsync();
        await AssertSoundAsync(await context.NewPageAsync(), path);
    }

    private async Task AssertSoundAsync(IPage page, string path)
    {
        var complaints = new List<string>();
        var address = new Uri(newspaper.Site.Address, NewsroomPages.AddressOf(path, newspaper.NewsroomArticles));
        page.PageError += (_, error) => complaints.Add($"script error: {error}");
        page.Console += (_, message) =>
        {
            // A page that says "not found" is one of those that are visited.
            var isOwnStatus = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
                && message.Location.StartsWith(address.ToString(), StringComparison.Ordinal);
            if (message.Type == "error" && !isOwnStatus)
                complaints.Add($"console: {message.Text} ({message.Location})");
        };
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(address.AbsolutePath, new Uri(page.Url).AbsolutePath);
        complaints.AddRange(await PageCheck.StructureAsync(page));
        await page.SetViewportSizeAsync(320, 800);
        complaints.AddRange(await PageCheck.SidewaysAsync(page));

        // What depends on the width does not depend on the scheme: two visits see each of both.
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1440, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            complaints.AddRange(await PageCheck.SidewaysAsync(page));
            complaints.AddRange((await PageCheck.AccessibilityAsync(page)).Select(found => $"{width}, {scheme}: {found}"));
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
