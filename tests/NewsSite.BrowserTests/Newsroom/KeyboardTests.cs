using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>The whole of writing by somebody who has no mouse.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class KeyboardTests(Newspaper newspaper)
{
    /// <summary>More stops than there are before anything on the page.</summary>
    private const int Patience = 80;

    [ScriptFact]
    public async Task A_story_is_written_formatted_linked_and_saved()
    {
        var site = newspaper.Site.App;
        var id = await site.StartAsync(DeskStaff.Editor, new ArticleCopy());
        await using var writer = await Colleague.ArriveAsync(newspaper.Browser, newspaper.Site, await site.EmployAsync(Role.Editor));
        await writer.GoAsync($"/newsroom/articles/{id}");
        var keys = writer.Page.Keyboard;

        await TabToAsync(writer, writer.Page.GetByLabel("Headline", new() { Exact = true }));
        await keys.TypeAsync("The boat left");
        await TabToAsync(writer, writer.Page.GetByLabel("Standfirst"));
        await keys.TypeAsync("It was early.");
        await TabToAsync(writer, writer.Story);
        await keys.TypeAsync("The ");
        await keys.PressAsync("Control+b");
        await keys.TypeAsync("boat");
        await keys.PressAsync("Control+b");
        await keys.TypeAsync(" left ");

        await keys.PressAsync("Alt+F10");
        await ToToolAsync(writer, "Italic");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Escape");
        await Assertions.Expect(writer.Story).ToBeFocusedAsync();
        await keys.TypeAsync("early");
        await keys.PressAsync("Control+i");
        await keys.TypeAsync(", as we said in ");

        await keys.PressAsync("Control+k");
        var address = writer.Page.GetByLabel("Headline of one of our articles, or an address");
        await Assertions.Expect(address).ToBeFocusedAsync();
        await keys.TypeAsync("harbour town votes");
        await Assertions.Expect(writer.Page.GetByRole(AriaRole.Listbox, new() { Name = "Our articles" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Assertions.Expect(writer.Story).ToBeFocusedAsync();
        await keys.TypeAsync(".");
        const string Story = "The **boat** left *early*, as we said in "
            + "[Harbour town votes to keep its ferry](/2026/11/22/harbour-town-votes-to-keep-its-ferry).";
        Assert.Equal(Story, (await writer.MarkdownAsync()).Trim());

        await keys.PressAsync("Control+s");
        await writer.SeeNoticeAsync("Saved.");
        await TabToAsync(writer, writer.Page.GetByRole(AriaRole.Button, new() { Name = "Save, and what next" }));
        await keys.PressAsync("Enter");
        await writer.Page.WaitForURLAsync($"**/newsroom/articles/{id}/next");
        var saved = (await site.OpenAsync(DeskStaff.Editor, id)).Copy;
        Assert.Equal(("The boat left", "It was early.", Story), (saved.Headline, saved.Standfirst, saved.Markdown.Trim()));
        writer.AssertContent();
    }

    private static async Task TabToAsync(Colleague colleague, ILocator target)
    {
        for (var stop = 0; stop < Patience; stop++)
        {
            await colleague.Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"The Tab key does not lead to {target}.");
    }

    private static async Task ToToolAsync(Colleague colleague, string name)
    {
        var tool = colleague.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        for (var stop = 0; stop < Patience; stop++)
        {
            if (await tool.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await colleague.Page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Fail($"The arrow keys do not lead to {name}.");
    }
}
