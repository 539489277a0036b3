using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests;

/// <summary>What holds for every page of the newsroom.</summary>
[Collection(SharedNewspaper.Name)]
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
        page.PageError += (_, error) => complaints.Add($"script error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                complaints.Add($"console: {message.Text}");
        };
        await page.GotoAsync(new Uri(newspaper.Site.Address, path).ToString(), new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(path, new Uri(page.Url).AbsolutePath);
        complaints.AddRange(await PageCheck.StructureAsync(page));
        foreach (var width in new[] { 320, 1440 })
        {
            await page.SetViewportSizeAsync(width, 800);
            complaints.AddRange(await PageCheck.SidewaysAsync(page));
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                complaints.AddRange((await PageCheck.AccessibilityAsync(page)).Select(found => $"{width}, {scheme}: {found}"));
            }
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
