using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests;

/// <summary>Encoding and sanitising hold by themselves: here the browser ignores the content security policy.</summary>
[Collection(SharedNewspaper.Name)]
public sealed class HostileContentTests(Newspaper newspaper)
{
    [Fact]
    public async Task Hostile_text_in_any_field_runs_nothing_on_any_page()
    {
        await using var site = Newsstand.Start();
        var articles = new List<string>();
        foreach (var (text, number) in HostileContent.Texts.Select((text, number) => (text, number)))
            articles.Add((await ArticleOf(text, number).PublishAsync(site.App)).Path);

        await using var visit = await Visit.OpenAsync(newspaper.Browser, site.Address, new() { BypassCSP = true });
        var handlers = new List<string>();
        var others = new HashSet<string> { "/archive", "/world" };
        foreach (var path in articles)
        {
            await visit.GoAsync(new Uri(site.Address, path));
            Assert.Equal(200, visit.Status);
            others.UnionWith(await LinksAsync(visit.Page));
            handlers.AddRange(await HandlersAsync(visit, path));
        }

        foreach (var path in others.Except(articles))
        {
            await visit.GoAsync(new Uri(site.Address, path));
            handlers.AddRange(await HandlersAsync(visit, path));
        }

        Assert.True(handlers.Count == 0, string.Join('\n', handlers));
        Assert.Empty(visit.Dialogs);
    }

    /// <summary>The same text in every field that takes any.</summary>
    private static SampleArticle ArticleOf(string text, int number) => new()
    {
        Headline = text,
        Slug = $"hostile-{number}",
        Standfirst = text,
        Dateline = text,
        Markdown = $"{text}\n\nBetween {text} two.\n\n> {text}\n\n## {text}",
        Topics = [$"{number} {text}"],
        Authors = [$"{number} {text}"],
        Story = $"{number} {text}",
        Sources = [new(text, text)],
        Background = [text],
        Corrections = [text],
    };

    private static async Task<IEnumerable<string>> HandlersAsync(Visit visit, string path) =>
        (await PageCheck.HandlersAsync(visit.Page)).Select(problem => $"{path}: {problem}");

    private static Task<string[]> LinksAsync(IPage page) => page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('main a')].filter(a => a.origin === location.origin).map(a => a.pathname)");
}
