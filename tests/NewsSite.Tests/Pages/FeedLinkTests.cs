using System.Text.RegularExpressions;
using NewsSite.Tests.Feeds;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

public sealed partial class FeedLinkTests
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/world", "/world")]
    [InlineData("/topics/storms", "/topics/storms")]
    [InlineData("/authors/ada-byline", "/authors/ada-byline")]
    [InlineData("/stories/the-storm", "/stories/the-storm")]
    public async Task A_list_names_its_feeds_and_they_answer_as_named(string path, string feeds)
    {
        await using var site = new SiteApp(("Site:Url", "https://paper.example"));
        await new SampleArticle { Topics = ["Storms"], Authors = ["Ada Byline"], Story = "The storm" }.PublishAsync(site);
        var browser = site.Browser();
        var links = Alternate().Matches(await browser.TextAsync(path, "text/html"))
            .ToDictionary(match => match.Groups[2].Value, match => match.Groups[1].Value);

        Assert.Equal(
            new[] { ".xml", ".atom", ".json" }.Select(extension => $"https://paper.example{feeds}/feed{extension}"), links.Keys);
        foreach (var (address, type) in links)
            await browser.TextAsync(new Uri(address).AbsolutePath, type);
    }

    [Fact]
    public async Task Only_the_front_has_the_manifest_so_that_an_article_asks_for_less()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        var browser = site.Browser();
        Assert.Contains("rel=\"manifest\"", await browser.TextAsync("/", "text/html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"manifest\"", await browser.TextAsync(ferry.Path, "text/html"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<link rel=\"alternate\" type=\"([^\"]+)\" title=\"[^\"]+\" href=\"([^\"]+)\"")]
    private static partial Regex Alternate();
}
