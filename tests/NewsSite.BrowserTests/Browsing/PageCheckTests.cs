using Microsoft.Playwright;

namespace NewsSite.BrowserTests.Browsing;

/// <summary>Every question that the browser tests ask is put to a page that deserves the complaint, and to one that does not.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class PageCheckTests(Newspaper newspaper)
{
    private const string Good = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>
        <link rel="icon" href="data:,"><style>header a { display: inline-block; padding: .5rem }</style></head>
        <body>
        <header><a href="#main">To the story</a><nav><a href="/">Front</a></nav></header>
        <main id="main"><h1>Headline</h1><p>Text with <a href="/more">a link</a>.</p></main>
        </body></html>
        """;

    [Fact]
    public async Task A_good_page_gets_no_complaint()
    {
        await using var visit = await OpenAsync(Good);
        Assert.Empty(await PageCheck.StructureAsync(visit.Page));
        Assert.Empty(await PageCheck.SidewaysAsync(visit.Page));
        Assert.Empty(await PageCheck.AccessibilityAsync(visit.Page));
        Assert.Empty(await PageCheck.SkipLinkAsync(visit.Page));
        Assert.Empty(await PageCheck.FocusAsync(visit.Page));
        Assert.Empty(await PageCheck.PaperAsync(visit.Page));
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Dialogs);
    }

    [Theory]
    [InlineData("<h1>Headline</h1>", "<h1>One</h1><h1>Two</h1>", "2 times h1")]
    [InlineData("main", "div", "0 times main")]
    [InlineData("<title>Page</title>", "", "no title")]
    [InlineData(" lang=\"en-GB\"", "", "no language")]
    public async Task Structure_is_noticed(string right, string wrong, string complaint) =>
        Assert.Contains(complaint, await AskAsync(Bad(right, wrong), PageCheck.StructureAsync));

    [Fact]
    public async Task Sideways_scrolling_is_noticed() => Assert.Contains(
        "in a window of 1280 px",
        Assert.Single(await AskAsync(Bad("<p>", "<p style='width: 2000px'>"), PageCheck.SidewaysAsync)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>", "<p style='color: #aaa; background: #fff'>", "color-contrast")]
    [InlineData("<p>", "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><p>", "image-alt")]
    [InlineData("<main", "<a href='/a' style='font-size: 4px'>a</a><a href='/b' style='font-size: 4px'>b</a><main", "target-size")]
    public async Task Barriers_are_noticed(string right, string wrong, string rule) => Assert.Contains(
        await AskAsync(Bad(right, wrong), PageCheck.AccessibilityAsync),
        complaint => complaint.StartsWith(rule, StringComparison.Ordinal));

    [Theory]
    [InlineData("<a href=\"#main\">To the story</a>", "", "first stop")]
    [InlineData("<a href=\"#main\">", "<a href=\"#main\" style='position: absolute; top: -99px'>", "first stop")]
    [InlineData("id=\"main\"", "id=\"other\"", "not the main part")]
    public async Task A_missing_way_to_the_story_is_noticed(string right, string wrong, string complaint) => Assert.Contains(
        await AskAsync(Bad(right, wrong), PageCheck.SkipLinkAsync),
        found => found.Contains(complaint, StringComparison.Ordinal));

    [Theory]
    [InlineData("</style>", "a:focus { outline: none }</style>", "no outline")]
    [InlineData("<main", "<div style='position: fixed; inset: 0; background: #fff'></div><main", "covered")]
    public async Task A_hidden_focus_is_noticed(string right, string wrong, string complaint) => Assert.Contains(
        await AskAsync(Bad(right, wrong), page => PageCheck.FocusAsync(page)),
        found => found.StartsWith(complaint, StringComparison.Ordinal));

    [Fact]
    public async Task A_blank_sheet_is_noticed() => Assert.Contains(
        "no main on paper", await AskAsync(Bad("</style>", "@media print { main { display: none } }</style>"), PageCheck.PaperAsync));

    [Theory]
    [InlineData("<script>console.error('broken')</script>", "console: broken")]
    [InlineData("<script>throw new Error('broken')</script>", "script error")]
    [InlineData("<img src='http://127.0.0.2:9/pixel.gif' alt=''>", "request to another host")]
    public async Task Errors_and_foreign_requests_are_noticed(string html, string complaint)
    {
        await using var visit = await OpenAsync(Bad("<p>", $"{html}<p>"));
        Assert.Contains(visit.Complaints, found => found.StartsWith(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_running_script_is_noticed()
    {
        await using var visit = await OpenAsync(Bad("<p>", "<img src=x onerror='alert(1)' alt=''><p>"));
        await visit.Page.EvaluateAsync("() => 0");
        Assert.Equal("1", Assert.Single(visit.Dialogs));
    }

    [Theory]
    [InlineData("<a href='javascript:alert(1)'>link</a>", "href=\"javascript:alert(1)\" on a")]
    [InlineData("<b onmouseover='alert(1)'>bold</b>", "onmouseover=\"alert(1)\" on b")]
    [InlineData("<details ontoggle='alert(1)'>more</details>", "ontoggle=\"alert(1)\" on details")]
    public async Task A_trap_for_readers_is_noticed_and_springs(string html, string complaint)
    {
        await using var visit = await OpenAsync(Bad("<p>", $"{html}<p>"));
        Assert.Contains(complaint, await PageCheck.HandlersAsync(visit.Page));
        await visit.Page.WaitForFunctionAsync("() => true");
        Assert.Contains("1", visit.Dialogs);
    }

    private static string Bad(string right, string wrong)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        return Good.Replace(right, wrong, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> AskAsync(string html, Func<IPage, Task<IEnumerable<string>>> question)
    {
        await using var visit = await OpenAsync(html);
        return await question(visit.Page);
    }

    private Task<Visit> OpenAsync(string html) =>
        Visit.OpenAsync(newspaper.Browser, new Uri(newspaper.Site.Address, "a-page-of-the-test"), html: html);
}
