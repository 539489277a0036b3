using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

/// <summary>One person with one article in two tabs, for whom the server keeps one text that is not saved.</summary>
public sealed class TwoTabsTests
{
    [Fact]
    public async Task Two_tabs_of_one_person_never_overwrite_each_others_words()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        var address = await BeginAsync(reporter);
        var (first, second) = (await reporter.ReadAsync(address), await reporter.ReadAsync(address));

        await KeepAsync(reporter, first, 1, "One of the first.\n\nTwo.");
        await KeepAsync(reporter, first, 3, "One, the first tab.\n\nTwo.");
        await KeepAsync(reporter, first, 2, "One, which came late.\n\nTwo.");
        await KeepAsync(reporter, second, 1, "One.\n\nTwo, the second tab.", HttpStatusCode.Conflict);
        Assert.Equal("One, the first tab.\n\nTwo.", BodyOf(await reporter.ReadAsync(address)));

        await SaveAsync(reporter, second, 9, "One.\n\nTwo, the second tab.");
        var third = await reporter.ReadAsync(address);
        Assert.Equal("One, the first tab.\n\nTwo.", BodyOf(third));
        Assert.Equal("One.\n\nTwo, the second tab.", BodyOf(await reporter.ReadAsync($"{address}?kept=false")));

        await KeepAsync(reporter, third, 1, "One, the third tab.\n\nTwo.");
        await KeepAsync(reporter, first, 4, "One, and more.\n\nTwo.", HttpStatusCode.Conflict);
        await SaveAsync(reporter, third, 9, "One, the third tab.\n\nTwo.");
        Assert.Equal("One, the third tab.\n\nTwo, the second tab.", BodyOf(await reporter.ReadAsync(address)));
        await KeepAsync(reporter, first, 5, "One, and more.\n\nTwo.");
    }

    [Fact]
    public async Task A_text_that_arrives_after_a_later_save_of_its_page_is_not_unsaved_words_and_newer_ones_are()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        var address = await BeginAsync(reporter);
        var (first, second) = (await reporter.ReadAsync(address), await reporter.ReadAsync(address));
        await KeepAsync(reporter, first, 1, "One, the f.\n\nTwo.");
        await SaveAsync(reporter, first, 3, "One, the first tab.\n\nTwo.");
        var savedUtc = site.Clock.GetUtcNow();

        site.Clock.Advance(TimeSpan.FromSeconds(5));
        using (var late = await PostAsync(reporter, first, "?handler=Autosave", 2, "One, the first.\n\nTwo."))
            Assert.Equal(savedUtc, JsonDocument.Parse(await late.Content.ReadAsStringAsync(CancellationToken.None)).RootElement.GetProperty("savedUtc").GetDateTimeOffset());
        Assert.Equal(("One, the first tab.\n\nTwo.", 0), await ShownAsync());

        await SaveAsync(reporter, second, 2, "One.\n\nTwo, the second tab.");
        await KeepAsync(reporter, second, 1, "One.\n\nTwo, the s.");
        await KeepAsync(reporter, first, 2, "One, the first.\n\nTwo.");
        Assert.Equal(("One, the first tab.\n\nTwo, the second tab.", 0), await ShownAsync());

        await KeepAsync(reporter, first, 4, "One, the first tab, which went on.\n\nTwo.");
        await KeepAsync(reporter, first, 2, "One, the first.\n\nTwo.");
        Assert.Equal(("One, the first tab, which went on.\n\nTwo.", 1), await ShownAsync());

        async Task<(string Body, int Warnings)> ShownAsync()
        {
            var page = await reporter.ReadAsync(address);
            return (BodyOf(page), page.QuerySelectorAll(".notice--warning").Length);
        }
    }

    [Fact]
    public async Task What_a_page_without_script_sends_again_after_its_save_and_cannot_be_saved_is_kept()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        var address = await BeginAsync(reporter);
        var page = await reporter.ReadAsync(address);
        await SaveAsync(reporter, page, 0, "One, saved.\n\nTwo.");

        using (var refused = await PostAsync(reporter, page, "", 0, "One, gone back to.\n\nTwo."))
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("One, gone back to.\n\nTwo.", BodyOf(await reporter.ReadAsync(address)));
    }

    private static async Task<string> BeginAsync(SignedIn reporter)
    {
        var address = await reporter.PostAndFollowAsync("/newsroom/articles/new");
        await reporter.PostAndFollowAsync(address, ("Version", Hidden(await reporter.ReadAsync(address), "Version")), ("Body", "One.\n\nTwo."));
        return address;
    }

    private static async Task KeepAsync(SignedIn reporter, IDocument tab, int number, string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await PostAsync(reporter, tab, "?handler=Autosave", number, body);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static Task<string> SaveAsync(SignedIn reporter, IDocument tab, int number, string body) =>
        reporter.PostAndFollowAsync(AddressOf(tab), Fields(tab, number, body));

    private static Task<HttpResponseMessage> PostAsync(SignedIn reporter, IDocument tab, string query, int number, string body) =>
        reporter.PostAsync(AddressOf(tab) + query, Fields(tab, number, body));

    private static (string, string)[] Fields(IDocument tab, int number, string body) =>
    [
        ("Version", Hidden(tab, "Version")), ("AutosaveAs", Hidden(tab, "AutosaveAs").Replace(".0", $".{number}", StringComparison.Ordinal)),
        ("AutosaveOver", Hidden(tab, "AutosaveOver")), ("Body", body),
    ];

    private static string AddressOf(IDocument tab) => tab.QuerySelector("#article-form")!.GetAttribute("action")!;

    private static string Hidden(IDocument tab, string name) => tab.QuerySelector($"#article-form input[name={name}]")!.GetAttribute("value")!;

    private static string BodyOf(IDocument tab) => tab.QuerySelector<IHtmlTextAreaElement>("textarea[name=Body]")!.Value.ReplaceLineEndings("\n");
}
