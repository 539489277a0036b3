using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>The text and what readers will get of it, beside each other.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class PreviewTests(Newspaper newspaper)
{
    /// <summary>Every kind of block, levels that readers do not get as they are written, and notes that are not in their order.</summary>
    private const string Story = """
        The wall will stand *soon*.[^cost] Nobody **agreed**[^later], said [they](/world).[^cost]

        ### What it costs

        > We will pay once.
        >
        > — Mira Tesh, mayor

        ##### Who pays

        | Who | Share |
        |-----|------:|
        | Council | 40 % |

        - Fares stay.
          1. In summer.

        #### And who does not

        > [!pullquote]
        > Nobody had expected it.

        https://www.example.org/wall

        ***

        ```
        depth = 14.2
        ```

        ![A ferry](/media/0123456789abcdef0123456789abcdef.jpg#1200x800-wide "At noon | Ada Lens")

        ![One](/media/11111111111111111111111111111111.jpg#1200x800)
        ![](/media/22222222222222222222222222222222.jpg#1200x800)

        ## Last

        [ref]: /to

        [^later]: Asked on Sunday.

        [^cost]: The *ministry's* estimate.

        [^unused]: Nobody asks.
        """;

    [ScriptFact]
    public async Task The_preview_stands_beside_the_text_follows_it_and_shows_the_same()
    {
        var site = newspaper.Site.App;
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Markdown = Story });
        await using var writer = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, await site.EmployAsync(Role.Editor));
        // The pictures of the story are in nobody's library.
        writer.MeetsRefusals = true;
        await writer.Page.SetViewportSizeAsync(1440, 900);
        await writer.GoAsync($"/newsroom/articles/{id}");
        var panel = writer.Page.GetByRole(AriaRole.Region, new() { Name = "Preview" });
        var preview = panel.Locator("iframe").ContentFrame.Locator(".story-text");
        await Assertions.Expect(panel).ToBeHiddenAsync();

        await writer.Page.Keyboard.PressAsync("Control+Alt+p");
        await Assertions.Expect(preview.Locator("h2")).ToHaveCountAsync(2);
        foreach (var what in new[] { "h2", "h3", "h4", "sup", "td.right" })
            Assert.Equal(await preview.Locator(what).AllInnerTextsAsync(), await writer.Story.Locator(what).AllInnerTextsAsync());
        Assert.Equal(["1", "2", "1"], await writer.Story.Locator("sup").AllInnerTextsAsync());

        await writer.AddToAsync("The wall will stand", " More words.");
        await Assertions.Expect(preview).ToContainTextAsync("More words.", new() { Timeout = 10_000 });
        Assert.Single(await site.RevisionsAsync(id));
        await Assertions.Expect(writer.Story).ToBeFocusedAsync();
        await AssertAccessibleAsync(writer.Page, 1440, ColorScheme.Dark);

        await writer.Page.ReloadAsync();
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await writer.Page.SetViewportSizeAsync(390, 900);
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await AssertAccessibleAsync(writer.Page, 390, ColorScheme.Light);
        await writer.PressAsync("Preview");
        await Assertions.Expect(writer.Story).ToBeHiddenAsync();
        await Assertions.Expect(preview).ToContainTextAsync("More words.");
        Assert.Empty(await PageCheck.SidewaysAsync(writer.Page));
        await writer.PressAsync("Preview");
        await Assertions.Expect(writer.Story).ToBeVisibleAsync();
        writer.AssertContent();
    }

    [ScriptFact]
    public async Task A_byline_is_completed_in_its_line_by_keyboard()
    {
        var site = newspaper.Site.App;
        var id = await site.StartAsync(DeskStaff.Editor, new ArticleCopy());
        await using var writer = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, await site.EmployAsync(Role.Editor));
        await writer.GoAsync($"/newsroom/articles/{id}");
        await writer.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        var field = writer.Page.GetByRole(AriaRole.Textbox, new() { Name = "By", Exact = true });
        var options = writer.Page.GetByRole(AriaRole.Listbox, new() { Name = "Names for By" }).GetByRole(AriaRole.Option);
        await field.FillAsync("Photos by Ben Str\nA Guest");
        await field.PressAsync("Control+Home");
        await field.PressAsync("End");
        await writer.Page.Keyboard.TypeAsync("i");
        await Assertions.Expect(options).ToHaveCountAsync(1);
        await writer.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await writer.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(field).ToHaveValueAsync("Photos by Ben Stringer\nA Guest");
        await writer.Page.Keyboard.PressAsync("Enter");
        await writer.Page.Keyboard.TypeAsync("Somebody");
        await Assertions.Expect(field).ToHaveValueAsync("Photos by Ben Stringer\nSomebody\nA Guest");
        await writer.Page.Keyboard.PressAsync("Enter");
        await writer.Page.Keyboard.TypeAsync("Ada By");
        await Assertions.Expect(options).ToHaveCountAsync(1);
        Assert.Empty(await PageCheck.AccessibilityAsync(writer.Page));
        writer.AssertContent();
    }

    private static async Task AssertAccessibleAsync(IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        Assert.Empty(await PageCheck.SidewaysAsync(page));
        Assert.Empty(await PageCheck.AccessibilityAsync(page));
    }
}
