using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>The rich editor by its keys.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class StoryKeysTests(Newspaper newspaper)
{
    [ScriptFact]
    public async Task A_key_acts_where_the_caret_is_even_when_the_browser_has_not_told_yet()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, "First.\n\nLast.");
        await desk.Text.EvaluateAsync(
            """
            text => {
              text.focus();
              document.getSelection().collapse(text.lastElementChild.firstChild, 5);
              text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
            }
            """);
        await desk.Page.Keyboard.TypeAsync("After it.");
        await desk.HasMarkdownAsync("First.\n\nLast.\n\nAfter it.");
    }

    [ScriptFact]
    public async Task Every_kind_of_block_can_be_made_with_the_keyboard_alone()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, "");
        var keys = desk.Page.Keyboard;
        await desk.Page.Locator("#Headline").FocusAsync();
        await keys.PressAsync("Tab");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();

        await keys.PressAsync("Control+Alt+2");
        await keys.TypeAsync("Heading");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Plain ");
        await keys.PressAsync("Control+b");
        await keys.TypeAsync("bold");
        await keys.PressAsync("Control+b");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Control+Shift+8");
        await keys.TypeAsync("one");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Control+]");
        await keys.TypeAsync("two");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Control+Alt+q");
        await keys.TypeAsync("Pulled");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Control+Alt+q");
        await keys.TypeAsync("https://www.example.org/a_b");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("End");
        await keys.PressAsync("Control+Alt+f");
        await keys.TypeAsync("Noted");
        await keys.PressAsync("Alt+Enter");
        await keys.TypeAsync(" of it");

        await desk.HasMarkdownAsync(
            "## Heading\n\nPlain **bold**\n\n- one\n  - two\n\n> [!pullquote]\n> Pulled\n\nhttps://www.example.org/a_b\n\nEnd[^1] of it\n\n[^1]: Noted");

        await keys.PressAsync("Tab");
        await Assertions.Expect(desk.Text).Not.ToBeFocusedAsync();
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task The_toolbar_is_one_stop_and_says_what_is_on()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, WritingDesk.Story);
        await desk.Text.Locator("em").ClickAsync();
        await desk.Page.Keyboard.PressAsync("Alt+F10");
        await Assertions.Expect(desk.Tool("Undo")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(desk.Tool("Italic")).ToBeFocusedAsync();
        await Assertions.Expect(desk.Tool("Italic")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(desk.Tool("Bold")).ToHaveAttributeAsync("aria-pressed", "false");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();

        await desk.Page.Keyboard.PressAsync("Alt+F1");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToContainTextAsync("Ctrl+Alt+F");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task The_link_picker_finds_our_articles_by_keyboard()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, "The border is open.");
        var keys = desk.Page.Keyboard;
        await desk.Text.Locator("p").First.ClickAsync();
        await keys.PressAsync("Home");
        for (var letter = 0; letter < "The border".Length; letter++)
            await keys.PressAsync("Shift+ArrowRight");
        // The browser tells of a new selection a moment later, too late for keys that no hand could press.
        await desk.Page.EvaluateAsync("new Promise(told => requestAnimationFrame(() => requestAnimationFrame(told)))");
        await keys.PressAsync("Control+k");
        await keys.TypeAsync("bord");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
        await desk.HasMarkdownAsync("[The border](/2026/11/22/border-opened) is open.");
        Assert.Empty(desk.Complaints);
    }
}
