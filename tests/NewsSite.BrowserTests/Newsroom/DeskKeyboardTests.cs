using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>A shift at the desk by somebody who has no mouse.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class DeskKeyboardTests(Newspaper newspaper)
{
    private SiteApp Site => newspaper.Site.App;

    [ScriptFact]
    public async Task Articles_are_found_ticked_acted_on_undone_and_opened()
    {
        // The newest save stands first.
        var third = await WriteAsync("Keyhole, the third");
        var second = await WriteAsync("Keyhole, the second");
        var first = await WriteAsync("Keyhole, the first");
        await using var editor = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, await Site.EmployAsync(Role.Editor));
        await editor.GoAsync("/newsroom");
        var (page, keys) = (editor.Page, editor.Page.Keyboard);

        await PressAsync(editor, "/");
        await Assertions.Expect(page.GetByLabel("Words of the headline")).ToBeFocusedAsync();
        // What is typed into a field is text, whatever keys there are.
        await keys.TypeAsync("keyhole");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/newsroom?text=keyhole*");
        await Assertions.Expect(page.Locator("[data-desk] tbody tr")).ToHaveCountAsync(3);

        foreach (var (key, headline) in new[] { ("j", "first"), ("j", "second"), ("j", "third"), ("j", "third"), ("k", "second"), ("k", "first") })
        {
            await PressAsync(editor, key);
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Keyhole, the {headline}" })).ToBeFocusedAsync();
        }

        await PressAsync(editor, "x");
        await PressAsync(editor, "j");
        await PressAsync(editor, "j");
        await PressAsync(editor, "x");
        await Assertions.Expect(page.GetByLabel("Tick: Keyhole, the first")).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Tick: Keyhole, the second")).Not.ToBeCheckedAsync();
        await PressAsync(editor, "a");
        await Assertions.Expect(page.GetByLabel("With those ticked")).ToBeFocusedAsync();
        await keys.TypeAsync("Submit");
        await PressAsync(editor, "Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Do it" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("2 changed.");
        Assert.Equal([ArticleState.InReview, ArticleState.Draft, ArticleState.InReview], await StatesAsync(first, second, third));

        await PressAsync(editor, "u");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToHaveCountAsync(0);
        Assert.Equal([ArticleState.Draft, ArticleState.Draft, ArticleState.Draft], await StatesAsync(first, second, third));

        await keys.PressAsync("?");
        var list = page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        foreach (var key in new[] { "j / k", "e or Enter", "x", "a", "u", "p", "/" })
            await Assertions.Expect(list.GetByRole(AriaRole.Rowheader, new() { Name = key, Exact = true })).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(list).ToHaveCountAsync(0);

        await PressAsync(editor, "j");
        await PressAsync(editor, "p");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync($"**/newsroom/articles/*/next");
        await page.GoBackAsync();
        await PressAsync(editor, "j");
        await keys.PressAsync("e");
        await page.WaitForURLAsync($"**/newsroom/articles/{first}");
        editor.AssertContent();
    }

    [ScriptFact]
    public async Task A_headline_of_one_endless_word_pushes_no_column_out_of_sight()
    {
        await WriteAsync($"Endless{new string('W', 300)}");
        await using var editor = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, await Site.EmployAsync(Role.Editor));
        await editor.GoAsync("/newsroom?text=endless");
        await PressAsync(editor, "j");
        await Assertions.Expect(editor.Page.Locator("[data-desk] tbody td").Last).ToBeInViewportAsync();
        editor.AssertContent();
    }

    /// <summary>Wherever a key leads, the person sees it.</summary>
    private static async Task PressAsync(Colleague colleague, string key)
    {
        await colleague.Page.Keyboard.PressAsync(key);
        Assert.Equal([], await PageCheck.FocusedAsync(colleague.Page));
    }

    private Task<int> WriteAsync(string headline) => Site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = headline });

    private async Task<IEnumerable<ArticleState>> StatesAsync(params int[] ids)
    {
        var states = new List<ArticleState>();
        foreach (var id in ids)
            states.Add((await Site.OpenAsync(DeskStaff.Editor, id)).State);
        return states;
    }
}
