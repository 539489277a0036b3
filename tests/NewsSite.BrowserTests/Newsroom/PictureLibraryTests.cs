using System.Globalization;
using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Media.Library;
using NewsSite.Tests.Media;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>From a file on an editor's computer to the right part of it, at the right width, on a reader's screen.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class PictureLibraryTests(Newspaper newspaper)
{
    /// <summary>Counts what moved on the page since it began to load, without what the reader did.</summary>
    private const string WatchShifts =
        "window.shifted = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value; }).observe({ type: 'layout-shift', buffered: true });";

    /// <summary>Whether the picture, half red and half blue when it came in, is blue in its middle: the half that the focus is in.</summary>
    private const string IsBlue = """
        image => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
          const drawing = canvas.getContext('2d');
          drawing.drawImage(image, 0, 0);
          const [red, , blue] = drawing.getImageData(image.naturalWidth / 2, 5, 1, 1).data;
          return blue > red + 64;
        }
        """;

    [ScriptFact]
    public async Task A_picture_comes_in_gets_its_focus_and_reaches_readers_at_the_right_width()
    {
        await using var stand = Newsstand.StartNamed();
        await using var editor = await Colleague.ArriveAsync(newspaper.Browser, stand, await stand.App.EmployAsync(Role.Editor));
        await editor.GoAsync("/newsroom/media");
        await editor.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "ferry.png", MimeType = "image/png", Buffer = SampleFiles.Png(1_800, 900) },
            new() { Name = "drawing.png", MimeType = "image/png", Buffer = SampleFiles.Svg() },
        });
        editor.MeetsRefusals = true;
        await editor.PressAsync("Add");
        await Assertions.Expect(editor.Page.Locator(".upload__list li")).ToHaveCountAsync(2);
        await Assertions.Expect(editor.Page.Locator(".upload__list .field__problem")).ToContainTextAsync("SVG");
        await editor.Page.Locator(".upload__list a").ClickAsync();

        var point = editor.Page.Locator(".focus__point");
        await editor.Page.Locator(".focus img").ClickAsync(new() { Position = new() { X = 1, Y = 100 } });
        await Assertions.Expect(point).ToBeFocusedAsync();
        Assert.InRange(await NumberAsync(editor, "FocusX"), 0, 2);
        await editor.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await editor.Page.Keyboard.PressAsync("ArrowRight");
        Assert.InRange(await NumberAsync(editor, "FocusX"), 10, 13);
        await Assertions.Expect(editor.Page.Locator(".crop--square img")).ToHaveCSSAsync("object-position", new System.Text.RegularExpressions.Regex("^0% "));
        await editor.FillAsync("Description for who cannot see it", "A ferry at the quay");
        await editor.FillAsync("Credit", "Ada Lens");
        await editor.PressAsync("Save");
        await editor.SeeNoticeAsync("Saved.");
        var id = int.Parse(editor.Page.Url.Split('/')[^1], CultureInfo.InvariantCulture);
        await stand.App.DevelopAsync();

        var article = await stand.App.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await editor.GoAsync($"/newsroom/articles/{article}");
        await editor.PressAsync("Choose picture…");
        var dialog = editor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Choose a picture" });
        await dialog.GetByLabel("Picture files").SetInputFilesAsync(
            new FilePayload { Name = "quay.png", MimeType = "image/png", Buffer = SampleFiles.Png(1_200, 800) });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Radio, new() { Name = "quay", Exact = true })).ToBeCheckedAsync();
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "A ferry at the quay" }).CheckAsync();
        await editor.PressAsync("Use this picture");
        await Assertions.Expect(editor.Page.Locator("input[name=LeadPicture]")).ToHaveValueAsync(id.ToString(CultureInfo.InvariantCulture));
        await editor.PressAsync("Save");
        await Assertions.Expect(editor.Page.Locator("[data-picture-shown] img")).ToHaveAttributeAsync("alt", "A ferry at the quay");
        var path = (await stand.App.PublishAsync(article)).Path!;
        editor.AssertContent();

        foreach (var (width, density, wanted) in new[] { (360, 1, 480), (360, 3, 1_200), (1_440, 1, 1_200) })
        {
            await using var context = await newspaper.Browser.NewContextAsync(
                new() { ViewportSize = new() { Width = width, Height = 900 }, DeviceScaleFactor = density });
            await context.AddInitScriptAsync(WatchShifts);
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(stand.Address, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            var lead = page.Locator(".lead-picture img");
            var chosen = await lead.EvaluateAsync<string>("image => new URL(image.currentSrc).pathname");
            Assert.Matches($"^/media/[0-9a-f]{{32}}-3x2-0-{Math.Min(wanted, 1_350)}\\.avif$", chosen);
            Assert.True(await lead.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"));
            Assert.Equal(0, await page.EvaluateAsync<double>("() => window.shifted"));
        }

        // The focus moves from the red left half to the blue right one, and with it what readers see.
        await editor.GoAsync($"/newsroom/media/{id}");
        var whole = (await editor.Page.Locator(".focus img").BoundingBoxAsync())!;
        await editor.Page.Locator(".focus img").ClickAsync(new() { Position = new() { X = whole.Width - 2, Y = 100 } });
        await editor.PressAsync("Save");
        await editor.SeeNoticeAsync("Saved.");
        await stand.App.DevelopAsync();
        await using var refocused = await newspaper.Browser.NewPageAsync();
        await refocused.GotoAsync(new Uri(stand.Address, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Matches("-3x2-450-", await refocused.Locator(".lead-picture img").EvaluateAsync<string>("image => image.currentSrc"));
        Assert.True(await refocused.Locator(".lead-picture img").EvaluateAsync<bool>(IsBlue));
    }

    [ScriptFact]
    public async Task Every_format_is_taken_and_every_hostile_file_is_refused_in_words()
    {
        await using var stand = Newsstand.Start();
        await using var editor = await Colleague.ArriveAsync(newspaper.Browser, stand, await stand.App.EmployAsync(Role.Editor));
        editor.MeetsRefusals = true;
        var jpeg = SampleFiles.As("jpg");
        (string Name, byte[] Content, string Answer)[] files =
        [
            ("one.jpg", jpeg, "is in the library."),
            ("two.png", SampleFiles.Png(), "is in the library."),
            ("three.webp", SampleFiles.As("webp"), "is in the library."),
            ("four.gif", SampleFiles.As("gif"), "is in the library."),
            ("five.avif", SampleFiles.As("avif"), "is in the library."),
            ("again.jpg", jpeg, "was in the library already."),
            ("page.jpg", SampleFiles.JpegAndPage(), "is in the library."),
            ("script.gif", SampleFiles.GifAndScript(), "is in the library."),
            ("talkative.jpg", SampleFiles.Talkative(), "is in the library."),
            ("huge.png", SampleFiles.Huge(), "30,000 × 30,000 pixels"),
            ("half.jpg", jpeg[..(jpeg.Length / 2)], "ends too early"),
            ("frames.gif", SampleFiles.Frames(10_000), "more than 500 frames"),
            ("drawing.png", SampleFiles.Svg(), "SVG"),
        ];
        await editor.GoAsync("/newsroom/media");
        await editor.Page.Locator("input[type=file]").SetInputFilesAsync(
            files.Select(file => new FilePayload { Name = file.Name, MimeType = "image/png", Buffer = file.Content }));
        await editor.PressAsync("Add");
        var lines = editor.Page.Locator(".upload__list li");
        await Assertions.Expect(lines).ToHaveCountAsync(files.Length, new() { Timeout = 60_000 });
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
            await Assertions.Expect(lines.Nth(i)).ToContainTextAsync(file.Answer, new() { Timeout = 30_000 });
        await Assertions.Expect(editor.Page.Locator(".upload__list progress")).ToHaveCountAsync(0);

        await stand.App.DevelopAsync();
        await editor.GoAsync("/newsroom/media");
        var shown = editor.Page.Locator(".library__picture img");
        await Assertions.Expect(shown).ToHaveCountAsync(files.Count(file => file.Answer.StartsWith("is in", StringComparison.Ordinal)));
        await editor.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.library__picture img')].every(image => image.complete && image.naturalWidth > 0)");
        await editor.FollowAsync("talkative");
        await Assertions.Expect(editor.Page.GetByText("Harbour Agency").First).ToBeVisibleAsync();
        editor.AssertContent();
    }

    [ScriptFact]
    public async Task A_file_that_is_dropped_on_the_page_takes_a_picture_s_place()
    {
        await using var stand = Newsstand.Start();
        var staff = await stand.App.EmployAsync(Role.Editor);
        await using var editor = await Colleague.ArriveAsync(newspaper.Browser, stand, staff);
        using var file = new MemoryStream(SampleFiles.Png());
        var id = (await stand.App.Of<AddPicture>().RunAsync(new Person(staff.Id, staff.Name, Role.Editor, []), file, "ferry.png", CancellationToken.None)).Value().Id;
        editor.MeetsRefusals = true;
        await editor.GoAsync($"/newsroom/media/{id}/replace");

        await DropAsync(editor, "drawing.svg", SampleFiles.Svg());
        await Assertions.Expect(editor.Page.Locator(".upload__list .field__problem")).ToContainTextAsync("SVG");
        await DropAsync(editor, "wider.png", SampleFiles.Png(600, 100));
        await editor.SeeNoticeAsync("The new file is in its place; readers see it in a moment.");
        Assert.EndsWith($"/newsroom/media/{id}", editor.Page.Url, StringComparison.Ordinal);
        Assert.Equal(600, (await stand.App.PictureAsync(id)).Width);
        editor.AssertContent();
    }

    private static async Task DropAsync(Colleague editor, string name, byte[] content)
    {
        var files = await editor.Page.EvaluateHandleAsync(
            "([name, base64]) => { const files = new DataTransfer(); files.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], name)); return files; }",
            new[] { name, Convert.ToBase64String(content) });
        await editor.Page.DispatchEventAsync("form.upload", "drop", new { dataTransfer = files });
    }

    private static async Task<double> NumberAsync(Colleague editor, string field) =>
        double.Parse(await editor.Page.Locator($"input[name={field}]").InputValueAsync(), CultureInfo.InvariantCulture);
}
