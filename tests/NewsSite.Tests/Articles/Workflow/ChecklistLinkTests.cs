using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Workflow;

/// <summary>Links to the own site that lead nowhere, and words that are no language, keep an article from appearing.</summary>
public sealed class ChecklistLinkTests
{
    [Theory]
    [InlineData("/2026/11/22/ferry-resumes-after-storm", true)]
    [InlineData("https://paper.example/2026/11/22/ferry-resumes-after-storm?from=here#top", true)]
    [InlineData("/2026/11/22/never-written", false)]
    [InlineData("/2026/11/21/ferry-resumes-after-storm", false)]
    [InlineData("/world", true)]
    [InlineData("/world/", true)]
    [InlineData("/nowhere", false)]
    [InlineData("/about", true)]
    [InlineData("/topics/harbours", true)]
    [InlineData("/topics/nothing", false)]
    [InlineData("/authors/ada-byline", true)]
    [InlineData("/authors/harbours", false)]
    [InlineData("/stories/the-storm", true)]
    [InlineData("/", true)]
    [InlineData("/archive", true)]
    [InlineData("/2026/11", true)]
    [InlineData("/feed.xml", true)]
    [InlineData("/search?q=ferry", true)]
    [InlineData("/newsroom/articles/1", false)]
    [InlineData("#note", true)]
    [InlineData("https://elsewhere.example/nowhere", true)]
    [InlineData("mailto:desk@paper.example", true)]
    public async Task A_link_to_the_own_site_leads_to_what_readers_can_see(string address, bool isThere)
    {
        await using var site = new SiteApp(("Site:Url", "https://paper.example"));
        await new SampleArticle { Topics = ["Harbours"], Authors = ["Ada Byline"], Story = "The storm" }.PublishAsync(site);
        await new SampleArticle { Headline = "Never written" }.DraftAsync(site);
        Assert.Equal(isThere, (await BlockingAsync(site, copy => copy with { Markdown = $"See [this]({address})." })).Count == 0);
    }

    [Fact]
    public async Task Background_and_sources_are_looked_at_too()
    {
        await using var site = new SiteApp();
        Assert.Equal(
            [nameof(ArticleCopy.Background), nameof(ArticleCopy.Sources)],
            await BlockingAsync(site, copy => copy with { Background = [new("Once [there](/gone).")], Sources = [new("Us", "/gone")] }));
    }

    [Theory]
    [InlineData("pt-BR", true)]
    [InlineData(null, true)]
    [InlineData("English", false)]
    [InlineData("en\"><script>", false)]
    public async Task A_language_is_a_tag_that_browsers_know(string? tag, bool isOne)
    {
        await using var site = new SiteApp();
        Assert.Equal(isOne ? [] : [nameof(ArticleCopy.Language)], await BlockingAsync(site, copy => copy with { Language = tag }));
    }

    private static async Task<IReadOnlyList<string>> BlockingAsync(SiteApp site, Func<ArticleCopy, ArticleCopy> change)
    {
        var id = await site.StartAsync(DeskStaff.Editor, change(DeskStaff.Complete));
        var items = (await site.Of<CheckArticle>().RunAsync(DeskStaff.Editor, id, null, null, CancellationToken.None)).Value();
        return [.. Checklist.Blocking(items).Select(problem => problem.Field)];
    }
}
