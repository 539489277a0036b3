using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Demo;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>What the rich editor does to the Markdown that is stored: nothing where nobody wrote.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class StoryEditorTests(Newspaper newspaper)
{
    [ScriptFact]
    public async Task Opening_a_story_changes_nothing_of_it()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, WritingDesk.Story);
        Assert.Empty(desk.Complaints);
        await desk.HasMarkdownAsync(WritingDesk.Story);
        await Assertions.Expect(desk.Text.Locator("li")).ToHaveCountAsync(2);
        await Assertions.Expect(desk.Text.Locator("pre.story-source")).ToHaveTextAsync("[x]: /to \"T\"");
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Typing_changes_its_paragraph_alone_and_undo_brings_back_every_byte()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, WritingDesk.Story);
        await desk.Text.Locator("p").First.ClickAsync();
        await desk.Page.Keyboard.PressAsync("End");
        await desk.Page.Keyboard.TypeAsync(" More *stars*.");
        await desk.HasMarkdownAsync(WritingDesk.Story.Replace("First *paragraph*.", "First *paragraph*. More \\*stars\\*.", StringComparison.Ordinal));

        await desk.Page.Keyboard.PressAsync("Control+z");
        await desk.HasMarkdownAsync(WritingDesk.Story);
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task The_source_view_and_back_loses_nothing()
    {
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, WritingDesk.Story);
        await desk.Tool("Markdown source").ClickAsync();
        var area = desk.Page.Locator("textarea[name=Body]");
        await Assertions.Expect(area).ToHaveValueAsync(WritingDesk.Story);
        await area.FillAsync(WritingDesk.Story + "\nAdded <b>raw</b>\n");
        await desk.Tool("Markdown source").ClickAsync();
        await Assertions.Expect(desk.Text.Locator("p").Last).ToHaveTextAsync("Added <b>raw</b>");
        await desk.HasMarkdownAsync(WritingDesk.Story + "\nAdded <b>raw</b>\n");
        Assert.Empty(desk.Complaints);
    }

    [ScriptFact]
    public async Task Hostile_markdown_runs_nothing_in_the_editor()
    {
        const string hostile = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) <script>alert(1)</script>\n\n![x](javascript:alert(1))\n\n[x]: javascript:alert(1)";
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, hostile);
        await desk.HasMarkdownAsync(hostile);
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
        await using var desk = await WritingDesk.WriteAsync(newspaper.Browser, WritingDesk.Story);
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
            await using var desk = await WritingDesk.OpenAsync(newspaper.Browser, NewsroomMarkup.Article(WritingDesk.Story, direction), new() { ColorScheme = scheme });
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
}
