using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests;

/// <summary>What holds for every page that readers see.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class ReaderPageTests(Newspaper newspaper)
{
    private static readonly ViewportSize Narrowest = new() { Width = 320, Height = 640 };

    public static TheoryData<string> Paths => ReaderPages.Paths;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_sound_on_phone_and_desktop_in_light_and_dark(string path)
    {
        await using var visit = await newspaper.OpenAsync(path);
        Assert.Equal(ReaderPages.StatusOf(path), visit.Status);

        var complaints = new List<string>(await PageCheck.StructureAsync(visit.Page));
        foreach (var screen in Enum.GetValues<Screen>())
        {
            await visit.Page.SetViewportSizeAsync(screen.Size().Width, screen.Size().Height);
            complaints.AddRange(await PageCheck.SidewaysAsync(visit.Page));
        }

        // What depends on the width does not depend on the scheme: two looks see each of both.
        foreach (var (screen, scheme) in new[] { (Screen.Phone, ColorScheme.Light), (Screen.Desktop, ColorScheme.Dark) })
        {
            await visit.Page.SetViewportSizeAsync(screen.Size().Width, screen.Size().Height);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            complaints.AddRange((await PageCheck.AccessibilityAsync(visit.Page)).Select(found => $"{screen}, {scheme}: {found}"));
        }

        AssertNone(complaints, visit.Complaints);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_fits_320_pixels_with_the_reader_s_own_text_spacing(string path)
    {
        await using var visit = await newspaper.OpenAsync(path, new() { ViewportSize = Narrowest });
        AssertNone(await PageCheck.SidewaysAsync(visit.Page));

        await visit.Page.EvaluateAsync("""
            () => document.body.querySelectorAll("*").forEach(e => {
              e.style.lineHeight = "1.5"; e.style.letterSpacing = "0.12em"; e.style.wordSpacing = "0.16em";
            })
            """);
        AssertNone(await PageCheck.SidewaysAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_fits_the_screen_from_right_to_left(string path)
    {
        await using var visit = await newspaper.OpenAsync(path, new() { ViewportSize = Screen.Phone.Size() });
        await visit.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");
        AssertNone(await PageCheck.SidewaysAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_says_the_same_without_JavaScript(string path)
    {
        await using var with = await newspaper.OpenAsync(path);
        await using var without = await newspaper.OpenAsync(path, new() { JavaScriptEnabled = false });

        var text = await without.Page.Locator("main").InnerTextAsync();
        Assert.NotEmpty(text.Trim());
        Assert.Equal(await with.Page.Locator("main").InnerTextAsync(), text);
        AssertNone(without.Complaints);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_keyboard_gets_to_the_story_first(string path)
    {
        await using var visit = await newspaper.OpenAsync(path);
        AssertNone(await PageCheck.SkipLinkAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_keyboard_s_place_is_always_seen(string path)
    {
        await using var visit = await newspaper.OpenAsync(path, new() { ViewportSize = Screen.Phone.Size() });
        AssertNone(await PageCheck.FocusAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_can_be_printed(string path)
    {
        await using var visit = await newspaper.OpenAsync(path);
        AssertNone(await PageCheck.PaperAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Nothing_moves_for_who_asked_for_stillness(string path)
    {
        await using var visit = await newspaper.OpenAsync(path, new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
    }

    private static void AssertNone(params IEnumerable<string>[] complaints)
    {
        var all = complaints.SelectMany(each => each).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
