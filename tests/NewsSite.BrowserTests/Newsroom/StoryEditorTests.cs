using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Demo;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>Writing in the rich editor, as people and their programs do it.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class StoryEditorTests(Newspaper newspaper)
{
    private const string Story = "First *paragraph*.\n\n## A heading\n\n* one\n* two\n\n| a | b |\n|---|---|\n| c | d |\n\nA [link][x] and a note[^n].\n\n[x]: /to \"T\"\n\n[^n]: The note.\n";

    [ScriptFact]
    public async Task Opening_a_story_changes_nothing_of_it()
    {
        await using var desk = await WriteAsync(Story);
        Assert.Empty(desk.Complaints);
        Assert.Equal(Story, await desk.MarkdownAsync());
        await Assertions.Expect(desk.Text.Locator("li")).ToHaveCountAsync(2);
        await Assertions.Expect(desk.Text.Locator("pre.story-source")).ToHaveTextAsync("[x]: /to \"T\"");
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Typing_changes_its_paragraph_alone_and_undo_brings_back_every_byte()
    {
        await using var desk = await WriteAsync(Story);
        await desk.Text.Locator("p").First.ClickAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await desk.Page.Keyboard.TypeAsync(" More *stars*.");
        Assert.Equal(Story.Replace("First *paragraph*.", "First *paragraph*. More \\*stars\\*.", StringComparison.Ordinal), await desk.MarkdownAsync());

        await desk.Page.Keyboard.PressAsync("Control+z");
        Assert.Equal(Story, await desk.MarkdownAsync());
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Every_kind_of_block_can_be_made_with_the_keyboard_alone()
    {
        await using var desk = await WriteAsync("");
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

        Assert.Equal(
            "## Heading\n\nPlain **bold**\n\n- one\n  - two\n\n> [!pullquote]\n> Pulled\n\nhttps://www.example.org/a_b\n\nEnd[^1] of it\n\n[^1]: Noted",
            await desk.MarkdownAsync());

        await keys.PressAsync("Tab");
        await Assertions.Expect(desk.Text).Not.ToBeFocusedAsync();
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task The_toolbar_is_one_stop_and_says_what_is_on()
    {
        await using var desk = await WriteAsync(Story);
        await desk.Text.Locator("em").ClickAsync();
        await desk.Page.Keyboard.PressAsync("Alt+F10");
        await Assertions.Expect(Tool(desk, "Undo")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Tool(desk, "Italic")).ToBeFocusedAsync();
        await Assertions.Expect(Tool(desk, "Italic")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(Tool(desk, "Bold")).ToHaveAttributeAsync("aria-pressed", "false");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();

        await desk.Page.Keyboard.PressAsync("Alt+F1");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToContainTextAsync("Ctrl+Alt+F");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task A_table_gets_rows_and_columns_and_loses_them()
    {
        await using var desk = await WriteAsync("| a | b |\n|---|--:|\n| c | d |");
        await desk.Text.Locator("td").First.ClickAsync();
        await Tool(desk, "Add row below").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("e");
        await Tool(desk, "Add column after").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("f");
        Assert.Equal("| a | | b |\n| - | - | -: |\n| c | | d |\n| e | f | |", await desk.MarkdownAsync());
        await Tool(desk, "Remove column").ClickAsync();
        await Tool(desk, "Remove row").ClickAsync();
        Assert.Equal("| a | b |\n|---|--:|\n| c | d |", await desk.MarkdownAsync());
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task What_word_puts_on_the_clipboard_becomes_plain_story()
    {
        await using var desk = await WriteAsync("");
        await desk.PasteAsync(
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:x}</style></head><body>
            <!--StartFragment--><p class="MsoNormal" style="mso-margin-top-alt:auto"><b>Bold</b> and <span style="mso-spacerun:yes">  </span><a href="https://a.example/b" onclick="alert(1)">link</a><o:p></o:p></p>
            <p class="MsoNormal"><o:p>&nbsp;</o:p></p><script>alert(1)</script><img src="file:///C:/a.png" onerror="alert(1)">
            <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>one</p>
            <p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;</span></span>two</p>
            <!--EndFragment--></body></html>
            """, "Bold");
        Assert.Equal("**Bold** and [link](https://a.example/b)\n\n- one\n  1. two", await desk.MarkdownAsync());
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Cut_and_pasted_parts_stay_what_they_are()
    {
        const string parts = "Before\n\n![A crowd](/media/a.jpg \"Minsk | Jane Doe\")\n\nhttps://www.example.org/\n\n> [!pullquote]\n> We\n\nAfter";
        await using var desk = await WriteAsync(parts);
        await desk.Text.Locator("p").First.ClickAsync();
        await desk.Page.Keyboard.PressAsync("Control+a");
        await desk.Page.Keyboard.PressAsync("Control+x");
        Assert.Equal("", await desk.MarkdownAsync());
        await desk.Page.Keyboard.PressAsync("Control+v");
        Assert.Equal(parts, await desk.MarkdownAsync());
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task The_source_view_and_back_loses_nothing()
    {
        await using var desk = await WriteAsync(Story);
        await Tool(desk, "Markdown source").ClickAsync();
        var area = desk.Page.Locator("textarea[name=Body]");
        await Assertions.Expect(area).ToHaveValueAsync(Story);
        await area.FillAsync(Story + "\nAdded <b>raw</b>\n");
        await Tool(desk, "Markdown source").ClickAsync();
        await Assertions.Expect(desk.Text.Locator("p").Last).ToHaveTextAsync("Added <b>raw</b>");
        Assert.Equal(Story + "\nAdded <b>raw</b>\n", await desk.MarkdownAsync());
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task The_link_picker_finds_our_articles_by_keyboard()
    {
        await using var desk = await WriteAsync("The border is open.");
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
        Assert.Equal("[The border](/2026/11/22/border-opened) is open.", await desk.MarkdownAsync());
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Hostile_markdown_runs_nothing_in_the_editor()
    {
        const string hostile = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) <script>alert(1)</script>\n\n![x](javascript:alert(1))\n\n[x]: javascript:alert(1)";
        await using var desk = await WriteAsync(hostile);
        Assert.Equal(hostile, await desk.MarkdownAsync());
        await Assertions.Expect(desk.Text.Locator("a[href], script, img[onerror]")).ToHaveCountAsync(0);
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Articles_of_the_demo_are_changed_where_they_are_edited_and_nowhere_else()
    {
        using var paper = await DemoPaper.FilledAsync(40);
        var bodies = paper.Texts("SELECT Markdown FROM ArticleBodies ORDER BY ArticleId").ToArray();
        await using var desk = await WritingDesk.OpenAsync(newspaper.Browser, NewsroomMarkup.Texts(bodies));
        Assert.Equal(bodies, await TextsAsync(desk));

        for (var i = 0; i < bodies.Length; i += 10)
        {
            await desk.Page.Locator(".story-text").Nth(i).Locator("p").Nth(1).ClickAsync();
            await desk.Page.Keyboard.PressAsync("End");
            await desk.Page.Keyboard.TypeAsync("#");
            var paragraphs = bodies[i].Split("\n\n");
            var after = (await TextsAsync(desk))[i].Split("\n\n");
            Assert.Equal(paragraphs.Where((_, at) => at != 1), after.Where((_, at) => at != 1));
            Assert.Contains('#', after[1]);
        }

        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task A_link_to_the_story_of_the_checklist_leads_into_the_editor()
    {
        await using var desk = await WriteAsync(Story);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "The story is short" }).ClickAsync();
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
        await desk.Page.GetByText("Story", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Text).ToBeFocusedAsync();
    }

    [ScriptFact]
    public async Task The_editor_has_no_accessibility_violation_in_either_scheme_and_direction()
    {
        foreach (var (scheme, direction) in new[] { (ColorScheme.Light, "ltr"), (ColorScheme.Dark, "rtl") })
        {
            await using var desk = await WritingDesk.OpenAsync(newspaper.Browser, NewsroomMarkup.Article(Story, direction), new() { ColorScheme = scheme });
            await desk.Text.Locator("td").First.ClickAsync();
            Assert.Empty(await PageCheck.AccessibilityAsync(desk.Page));
            await desk.Page.Keyboard.PressAsync("Control+k");
            await desk.Page.Keyboard.TypeAsync("bord");
            await Assertions.Expect(desk.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
            Assert.Empty(await PageCheck.AccessibilityAsync(desk.Page));
        }
    }

    private static Task<string[]> TextsAsync(WritingDesk desk) =>
        desk.Page.EvalOnSelectorAllAsync<string[]>("textarea", "areas => areas.map(area => area.value)");

    private static ILocator Tool(WritingDesk desk, string name) =>
        desk.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private Task<WritingDesk> WriteAsync(string body) => WritingDesk.OpenAsync(newspaper.Browser, NewsroomMarkup.Article(body), new()
    {
        ReducedMotion = ReducedMotion.Reduce,
        Permissions = ["clipboard-read", "clipboard-write"],
    });
}
