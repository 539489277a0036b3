using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Feeds;
using NewsSite.Tests.Support;
using static NewsSite.Tests.Feeds.FeedDocuments;

namespace NewsSite.Tests.Feeds;

public sealed class SitemapTests
{
    private const string Host = "https://paper.example";

    private static SiteApp Paper() => new(("Site:Url", Host));

    [Fact]
    public async Task Every_page_is_listed_with_its_true_last_change_and_answers()
    {
        await using var site = Paper();
        var ferry = await new SampleArticle { Topics = ["Storms"], Authors = ["Ada Byline"], Story = "The storm" }.PublishAsync(site);
        var old = await new SampleArticle { Headline = "Old", PublishedUtc = new DateTime(2024, 2, 3, 4, 5, 6, DateTimeKind.Utc) }.PublishAsync(site);
        await site.ChangeAsync(old.Id, article => article.Correct("It was new.", new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        var browser = site.Browser();
        var changes = (await browser.SitemapAsync()).Elements(Map + "url").ToDictionary(
            url => url.Element(Map + "loc")!.Value, url => url.Element(Map + "lastmod")?.Value);

        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + ferry.Path]);
        Assert.Equal("2025-01-01T00:00:00Z", changes[Host + old.Path]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/world"]);
        Assert.Null(changes[Host + "/sport"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/topics/storms"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/authors/ada-byline"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/stories/the-storm"]);
        foreach (var address in changes.Keys)
        {
            using var response = await browser.GetAsync(new Uri(address));
            var html = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == HttpStatusCode.OK, address);
            Assert.Contains($"<link rel=\"canonical\" href=\"{address}\">", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Standing_pages_are_listed()
    {
        await using var site = Paper();
        var url = (await site.Browser().SitemapAsync()).Elements(Map + "url")
            .Single(url => url.Element(Map + "loc")!.Value == Host + "/ethics");
        Assert.Equal("2026-11-22T14:32:00Z", url.Element(Map + "lastmod")!.Value);
    }

    [Fact]
    public async Task A_large_site_is_listed_in_parts()
    {
        await using var site = Paper();
        var first = await new SampleArticle { Topics = ["Storms"] }.PublishAsync(site);
        var last = await new SampleArticle { Headline = "Far up" }.PublishAsync(site);
        await site.WriteAsync((db, token) => db.Database.ExecuteSqlAsync(
            $"PRAGMA defer_foreign_keys = ON; UPDATE ArticleBodies SET ArticleId = 25000 WHERE ArticleId = {last.Id}; UPDATE Articles SET Id = 25000 WHERE Id = {last.Id}", token));
        var browser = site.Browser();
        var index = await browser.SitemapAsync();

        Assert.Equal(Map + "sitemapindex", index.Name);
        var parts = index.Elements(Map + "sitemap").Select(part => part.Element(Map + "loc")!.Value).ToList();
        Assert.Equal(
            [Host + "/sitemap-pages.xml", Host + "/sitemap-articles-1.xml", Host + "/sitemap-articles-3.xml", Host + "/sitemap-topics-1.xml"],
            parts);
        Assert.Equal([Host + first.Path], await AddressesAsync(browser, "/sitemap-articles-1.xml"));
        Assert.Equal([Host + last.Path], await AddressesAsync(browser, "/sitemap-articles-3.xml"));
        Assert.Equal([Host + "/topics/storms"], await AddressesAsync(browser, "/sitemap-topics-1.xml"));
        Assert.Contains(Host + "/world", await AddressesAsync(browser, "/sitemap-pages.xml"));
    }

    [Theory]
    [InlineData("/sitemap-articles-2.xml")]
    [InlineData("/sitemap-articles-0.xml")]
    [InlineData("/sitemap-articles-01.xml")]
    [InlineData("/sitemap-articles--1.xml")]
    [InlineData("/sitemap-articles-4294967297.xml")]
    [InlineData("/sitemap-articles-2147483647.xml")]
    [InlineData("/sitemap-drafts-1.xml")]
    public async Task A_part_that_does_not_exist_is_not_found(string path)
    {
        await using var site = Paper();
        await new SampleArticle().PublishAsync(site);
        using var response = await site.Browser().GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(nameof(SitemapList.Articles))]
    [InlineData(nameof(SitemapList.Topics))]
    [InlineData(nameof(SitemapList.Authors))]
    [InlineData(nameof(SitemapList.Stories))]
    public async Task A_part_is_a_range_of_numbers_and_a_seek_for_each(string list)
    {
        await using var site = Paper();
        _ = site.Browser();
        await site.WriteAsync(async (db, token) =>
        {
            var plan = await QueryPlan.OfAsync(db, SitemapQueries.Entries(db, Enum.Parse<SitemapList>(list), 10_000, 20_000), token);
            Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
            Assert.Contains("USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)", plan, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_news_sitemap_holds_two_days_newest_first()
    {
        await using var site = Paper();
        var nowUtc = site.Clock.GetUtcNow().UtcDateTime;
        await new SampleArticle { Headline = "Too old", PublishedUtc = nowUtc.AddHours(-49) }.PublishAsync(site);
        await new SampleArticle { Headline = "Old enough", PublishedUtc = nowUtc.AddHours(-47) }.PublishAsync(site);
        var newest = await new SampleArticle { Headline = "Newest" }.PublishAsync(site);
        var urls = (await site.Browser().SitemapAsync("/news-sitemap.xml")).Elements(Map + "url").ToList();

        Assert.Equal(["Newest", "Old enough"], urls.Select(url => url.Element(News + "news")!.Element(News + "title")!.Value));
        Assert.Equal(Host + newest.Path, urls[0].Element(Map + "loc")!.Value);
        var news = urls[0].Element(News + "news")!;
        Assert.Equal("2026-11-22T14:32:00Z", news.Element(News + "publication_date")!.Value);
        Assert.Equal("NewsSite", news.Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Equal("en", news.Element(News + "publication")!.Element(News + "language")!.Value);
    }

    [Theory]
    [InlineData("pt-BR", "pt")]
    [InlineData("zh-Hant-HK", "zh-tw")]
    [InlineData("zh", "zh-cn")]
    public async Task A_language_is_told_as_the_news_sitemap_wants_it(string tag, string told)
    {
        await using var site = Paper();
        await new SampleArticle { Language = tag }.PublishAsync(site);
        Assert.Equal(told, (await site.Browser().SitemapAsync("/news-sitemap.xml")).Descendants(News + "language").Single().Value);
    }

    [Fact]
    public async Task The_news_sitemap_of_an_idle_paper_is_empty()
    {
        await using var site = Paper();
        await new SampleArticle().PublishAsync(site);
        site.Clock.Advance(TimeSpan.FromHours(49));
        Assert.Empty((await site.Browser().SitemapAsync("/news-sitemap.xml")).Elements());
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(HttpClient browser, string path) =>
        [.. (await browser.SitemapAsync(path)).Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value)];
}
