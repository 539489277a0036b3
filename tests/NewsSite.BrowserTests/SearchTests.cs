using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests;

[Collection(SharedNewspaper.Name)]
public sealed class SearchTests(Newspaper newspaper)
{
    [Fact]
    public async Task A_reader_searches_with_suggestions_and_narrows_what_was_found()
    {
        await using var visit = await newspaper.OpenAsync("/");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("Ferr");
        await page.Locator("#suggestions option[value=Ferries]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.GetByRole(AriaRole.Combobox).FillAsync("ferry");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Harbour town votes to keep its ferry" }).WaitForAsync();
        Assert.NotEqual(0, await page.Locator(".found mark").CountAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "date", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/search?q=ferry&sort=date");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_the_form_finds_the_same()
    {
        await using var visit = await newspaper.OpenAsync("/search", new() { JavaScriptEnabled = false });
        await visit.Page.GetByLabel("Words, names").FillAsync("\"keep its ferry\" -sport");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Harbour town votes to keep its ferry" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/harbour-town-votes-to-keep-its-ferry");
        Assert.Empty(visit.Complaints);
    }
}
