using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>Pictures on their way from a machine or the library into a story, and what it says of them.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class PictureTests(Newspaper newspaper)
{
    [ScriptFact]
    public async Task Pictures_are_dropped_and_pasted_and_what_fails_takes_nothing_with_it()
    {
        await using var desk = await WriteAsync("One.\n\nTwo.");
        desk.Token = "token-2";
        await WritingDesk.GiveAsync(desk.Text.Locator("p").First, "drop", ["ferry.jpg"]);
        await Assertions.Expect(desk.Text.Locator("figure")).ToHaveCountAsync(1);
        await desk.HasMarkdownAsync($"One.\n\n{Image(4)}\n\nTwo.");

        desk.Refusal = "It is no picture that we can read.";
        await WritingDesk.GiveAsync(desk.Text.Locator("p").Last, "drop", ["letter.jpg"]);
        await Assertions.Expect(desk.Text.GetByRole(AriaRole.Alert)).ToHaveTextAsync("letter.jpg was not uploaded: It is no picture that we can read.");
        await desk.HasMarkdownAsync($"One.\n\n{Image(4)}\n\nTwo.");
        desk.Refusal = null;
        await desk.Text.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(desk.Text.Locator("figure")).ToHaveCountAsync(2);
        await desk.HasMarkdownAsync($"One.\n\n{Image(4)}\n\nTwo.\n\n{Image(5)}");

        await desk.Text.Locator("p").Filter(new() { HasText = "One." }).ClickAsync();
        await WritingDesk.GiveAsync(desk.Text, "paste", ["a.jpg", "b.jpg"]);
        await Assertions.Expect(desk.Text.Locator(".gallery figure")).ToHaveCountAsync(2);
        await desk.HasMarkdownAsync($"One.\n\n{Image(6)}\n{Image(7)}\n\n{Image(4)}\n\nTwo.\n\n{Image(5)}");

        // A gallery that loses all but one is a picture again, and undo brings it back.
        await desk.Text.Locator(".gallery figure").First.ClickAsync();
        await desk.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(desk.Text.Locator(".gallery")).ToHaveCountAsync(0);
        await desk.HasMarkdownAsync($"One.\n\n{Image(7)}\n\n{Image(4)}\n\nTwo.\n\n{Image(5)}");
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Pictures_of_other_sites_stay_there()
    {
        await using var desk = await WriteAsync("One.");
        await desk.Text.Locator("p").First.ClickAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await WritingDesk.GiveAsync(desk.Text, "paste", ["drawing.png"], "<p> Two <img src=\"https://elsewhere.example/a.jpg\" style=\"width:1px\"> three.</p>");
        await desk.HasMarkdownAsync("One.Two three.");
        await Assertions.Expect(desk.Text.GetByRole(AriaRole.Status)).ToContainTextAsync("Pictures of pasted text stay where they were.");
        await desk.Text.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Assertions.Expect(desk.Text.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
        Assert.DoesNotContain(desk.Requests, address => address.Contains("elsewhere", StringComparison.Ordinal) || address.Contains("upload", StringComparison.Ordinal));
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Who_is_signed_out_is_told_so_where_the_pictures_of_the_library_would_be()
    {
        await using var desk = await WriteAsync("One.");
        desk.Server = Server.SignedOut;
        await desk.Text.Locator("p").First.ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+Alt+g");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Pictures" });
        await Assertions.Expect(dialog.Locator(".pictures__said")).ToHaveTextAsync("You are signed out. Sign in in another tab, then look again.");
        desk.Server = Server.Well;
        await desk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(3);
        await Assertions.Expect(dialog.Locator(".pictures__said")).ToBeEmptyAsync();
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task The_library_is_searched_chosen_from_and_described_by_keyboard()
    {
        await using var desk = await WriteAsync("One.");
        var keys = desk.Page.Keyboard;
        await desk.Text.Locator("p").First.ClickAsync();
        await keys.PressAsync("Control+Alt+g");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Pictures" });
        await Assertions.Expect(dialog.GetByLabel("Find in the library")).ToBeFocusedAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(3);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Checkbox, new() { Name = "The right to show it has ended" })).ToHaveAccessibleNameAsync("harbour.jpg The right to show it has ended");
        var asked = new TaskCompletionSource<IRoute>();
        await desk.Page.RouteAsync("**/newsroom/media/find?*quay", route =>
        {
            asked.TrySetResult(route);
            return Task.CompletedTask;
        });
        await keys.TypeAsync("quay");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        var first = dialog.GetByRole(AriaRole.Checkbox, new() { Name = "A ferry" });
        await Assertions.Expect(first).ToBeFocusedAsync();

        // An answer that comes later takes nobody out of the pictures.
        var before = await first.ElementHandleAsync();
        await (await asked.Task.WaitAsync(TimeSpan.FromSeconds(10))).FallbackAsync();
        await desk.Page.WaitForFunctionAsync("input => !input.isConnected", before);
        await Assertions.Expect(first).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Space");
        await keys.PressAsync("End");
        await keys.PressAsync("Space");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Put 2 pictures into the story" })).ToBeEnabledAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Group, new() { Name = "Width" })).ToHaveCountAsync(0);
        await AssertAccessibleAsync(desk.Page);

        desk.Refusal = "It is too large: 30 megabytes, and 20 are allowed.";
        await WritingDesk.GiveAsync(dialog.GetByLabel("Caption").First, "paste", ["huge.jpg"]);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("huge.jpg was not uploaded: It is too large: 30 megabytes, and 20 are allowed.");
        await dialog.GetByLabel("What it shows").First.FillAsync("A harbour\nat night");
        await dialog.GetByLabel("Caption").First.FillAsync("On Sunday");
        await dialog.GetByLabel("Credit").First.PressAsync("Enter");
        await desk.HasMarkdownAsync(
            $"One.\n\n![A harbour at night](/media/{WritingDesk.Key(2)}.jpg#1200x800 \"On Sunday | Ada Lens\")\n{Image(3, "A quay")}");

        await desk.Text.Locator(".gallery figure").Last.ClickAsync();
        await keys.PressAsync("Delete");
        await desk.Text.Locator("figure").ClickAsync();
        await keys.PressAsync("Alt+Enter");
        dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Picture", Exact = true });
        await dialog.GetByLabel("Wider").CheckAsync();
        await keys.PressAsync("Enter");
        await desk.HasMarkdownAsync($"One.\n\n![A harbour at night](/media/{WritingDesk.Key(2)}.jpg#1200x800-wide \"On Sunday | Ada Lens\")");
        await Assertions.Expect(desk.Text.Locator("figure[data-width=wide]")).ToHaveCountAsync(1);
        await AssertAccessibleAsync(desk.Page);
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task The_lead_picture_is_chosen_by_looking_and_removed()
    {
        await using var desk = await WriteAsync("One.");
        var field = desk.Page.Locator("[data-picture-field]");
        await Assertions.Expect(field.GetByRole(AriaRole.Img, new() { Name = "A quay" })).ToBeVisibleAsync();
        await Assertions.Expect(field.Locator("input[name=LeadPicture]")).ToBeHiddenAsync();
        await field.GetByRole(AriaRole.Button, new() { Name = "Choose picture…" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Choose a picture" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Use this picture" })).ToBeDisabledAsync();
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "A ferry" }).CheckAsync();
        await AssertAccessibleAsync(desk.Page);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(field.GetByRole(AriaRole.Img, new() { Name = "A ferry" })).ToBeVisibleAsync();
        await Assertions.Expect(desk.State).ToContainTextAsync("Kept at");
        Assert.Equal("1", desk.Autosaves[^1]["LeadPicture"].ToString());

        await field.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(field.GetByRole(AriaRole.Img)).ToHaveCountAsync(0);
        await Assertions.Expect(field.GetByRole(AriaRole.Button, new() { Name = "Choose picture…" })).ToBeFocusedAsync();
        await Assertions.Expect(desk.Page.Locator("input[name=LeadPicture]")).ToHaveValueAsync("");
        Assert.Empty(desk.Complaints);
    }

    private static string Image(int id, string alt = "") => $"![{alt}](/media/{WritingDesk.Key(id)}.jpg#1200x800 \"| Ada Lens\")";

    private static async Task AssertAccessibleAsync(IPage page)
    {
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1440, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await PageCheck.AccessibilityAsync(page));
        }
    }

    private Task<WritingDesk> WriteAsync(string body) => WritingDesk.OpenAsync(newspaper.Browser, NewsroomMarkup.Article(body));
}
