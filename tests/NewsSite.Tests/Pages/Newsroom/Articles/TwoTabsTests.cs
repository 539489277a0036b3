using System.Net;
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
        var address = await reporter.PostAndFollowAsync("/newsroom/articles/new");
        var empty = await reporter.ReadAsync(address);
        await reporter.PostAndFollowAsync(address, ("Version", Hidden(empty, "Version")), ("Body", "One.\n\nTwo."));
        var (first, second) = (await reporter.ReadAsync(address), await reporter.ReadAsync(address));

        await KeepAsync(first, 1, "One of the first.\n\nTwo.", HttpStatusCode.OK);
        await KeepAsync(first, 3, "One, the first tab.\n\nTwo.", HttpStatusCode.OK);
        await KeepAsync(first, 2, "One, which came late.\n\nTwo.", HttpStatusCode.OK);
        await KeepAsync(second, 1, "One.\n\nTwo, the second tab.", HttpStatusCode.Conflict);
        Assert.Equal("One, the first tab.\n\nTwo.", BodyOf(await reporter.ReadAsync(address)));

        await SaveTabAsync(second, "One.\n\nTwo, the second tab.");
        var third = await reporter.ReadAsync(address);
        Assert.Equal("One, the first tab.\n\nTwo.", BodyOf(third));
        Assert.Equal("One.\n\nTwo, the second tab.", BodyOf(await reporter.ReadAsync($"{address}?kept=false")));

        await KeepAsync(third, 1, "One, the third tab.\n\nTwo.", HttpStatusCode.OK);
        await KeepAsync(first, 4, "One, and more.\n\nTwo.", HttpStatusCode.Conflict);
        await SaveTabAsync(third, "One, the third tab.\n\nTwo.");
        Assert.Equal("One, the third tab.\n\nTwo, the second tab.", BodyOf(await reporter.ReadAsync(address)));
        await KeepAsync(first, 5, "One, and more.\n\nTwo.", HttpStatusCode.OK);

        async Task KeepAsync(IDocument tab, int number, string body, HttpStatusCode expected)
        {
            using var answer = await reporter.PostAsync($"{address}?handler=Autosave", Fields(tab, number, body));
            Assert.Equal(expected, answer.StatusCode);
        }

        Task SaveTabAsync(IDocument tab, string body) => reporter.PostAndFollowAsync(address, Fields(tab, 9, body));

        static (string, string)[] Fields(IDocument tab, int number, string body) =>
        [
            ("Version", Hidden(tab, "Version")), ("AutosaveAs", Hidden(tab, "AutosaveAs").Replace(".0", $".{number}", StringComparison.Ordinal)),
            ("AutosaveOver", Hidden(tab, "AutosaveOver")), ("Body", body),
        ];

        static string Hidden(IDocument tab, string name) => tab.QuerySelector($"#article-form input[name={name}]")!.GetAttribute("value")!;

        static string BodyOf(IDocument tab) => tab.QuerySelector<IHtmlTextAreaElement>("textarea[name=Body]")!.Value.ReplaceLineEndings("\n");
    }
}
