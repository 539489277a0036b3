using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Workflow;
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
        var changes = (await browser.SitemapUrlsAsync()).ToDictionary(
            url => url.Element(Map + "loc")!.Value, url => url.Element(Map + "lastmod")?.Value);

        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + ferry.Path]);
        Assert.Equal("2025-01-01T00:00:00Z", changes[Host + old.Path]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/world"]);
        Assert.Null(changes[Host + "/sport"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/topics/storms"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/authors/ada-byline"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/stories/the-storm"]);
        Assert.Equal("2026-11-22T14:32:00Z", changes[Host + "/2026/11"]);
        Assert.Equal("2025-01-01T00:00:00Z", changes[Host + "/2024"]);
        foreach (var address in changes.Keys)
        {
            using var response = await browser.GetAsync(new Uri(address));
            var html = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == HttpStatusCode.OK, address);
            Assert.Contains($"<link rel=\"canonical\" href=\"{address}\">", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sections", "World", "/world")]
    [InlineData("topics", "Storms", "/topics/storms")]
    [InlineData("authors", "Ada Byline", "/authors/ada-byline")]
    [InlineData("stories", "The storm", "/stories/the-storm")]
    public async Task A_list_changes_with_what_is_said_of_it_and_not_with_a_save_that_says_the_same(string kind, string name, string path)
    {
        await using var site = Paper();
        using var administrator = await site.SignInAsync(Role.Administrator);
        await new SampleArticle { PublishedUtc = new DateTime(2026, 11, 22, 14, 32, 0, DateTimeKind.Utc), Topics = ["Storms"], Authors = ["Ada Byline"], Story = "The storm" }.PublishAsync(site);
        Assert.Equal("2026-11-22T14:32:00Z", await ChangeAsync());
        site.Clock.Advance(TimeSpan.FromHours(1));
        await SaveAsync("");
        Assert.Equal("2026-11-22T14:32:00Z", await ChangeAsync());
        await SaveAsync("What it is about.");
        var changed = FeedTime.Rfc3339(site.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(changed, await ChangeAsync());
        if (kind == "sections")
            Assert.Equal(changed, (await site.Browser().SitemapAsync()).Elements(Map + "sitemap").First().Element(Map + "lastmod")!.Value);

        async Task<string?> ChangeAsync() => (await site.Browser().SitemapUrlsAsync())
            .Single(url => url.Element(Map + "loc")!.Value == Host + path).Element(Map + "lastmod")?.Value;

        async Task SaveAsync(string about)
        {
            var form = await administrator.ReadAsync($"/newsroom/{kind}/1");
            string Value(string field) => form.QuerySelector($"[name={field}]")?.GetAttribute("value") ?? "";
            await administrator.PostAndFollowAsync(
                $"/newsroom/{kind}/1?handler=Save", ("Name", name), ("Slug", Value("Slug")), ("About", about), ("MediaTopic", Value("MediaTopic")), ("Version", Value("Version")));
        }
    }

    [Fact]
    public async Task Standing_pages_are_listed()
    {
        await using var site = Paper();
        var url = (await site.Browser().SitemapUrlsAsync())
            .Single(url => url.Element(Map + "loc")!.Value == Host + "/ethics");
        Assert.Equal("2026-11-22T14:32:00Z", url.Element(Map + "lastmod")!.Value);
    }

    [Fact]
    public async Task Articles_are_listed_by_their_months_newest_first_with_their_pictures()
    {
        await using var site = Paper();
        var ferry = await new SampleArticle { LeadPictureId = await site.AddPictureAsync(), Topics = ["Storms"] }.PublishAsync(site);
        var old = await new SampleArticle { Headline = "Old", PublishedUtc = new DateTime(2024, 2, 3, 4, 5, 6, DateTimeKind.Utc) }.PublishAsync(site);
        var browser = site.Browser();
        var index = await browser.SitemapAsync();

        Assert.Equal(Map + "sitemapindex", index.Name);
        Assert.Equal(
            [
                (Host + "/sitemap-pages.xml", "2026-11-22T14:32:00Z"), (Host + "/sitemap-topics-1.xml", null),
                (Host + "/sitemap-articles-2026-11.xml", "2026-11-22T14:32:00Z"), (Host + "/sitemap-articles-2024-02.xml", "2024-02-03T04:05:06Z"),
            ],
            index.Elements(Map + "sitemap").Select(part => (part.Element(Map + "loc")!.Value, part.Element(Map + "lastmod")?.Value)));
        var url = Assert.Single((await browser.SitemapAsync("/sitemap-articles-2026-11.xml")).Elements(Map + "url"));
        Assert.Equal(Host + ferry.Path, url.Element(Map + "loc")!.Value);
        Assert.Equal(
            "https://paper.example/media/0123456789abcdef0123456789abcdef-1600.jpg",
            Assert.Single(url.Elements(Images + "image")).Element(Images + "loc")!.Value);
        Assert.Equal([Host + old.Path], await AddressesAsync(browser, "/sitemap-articles-2024-02.xml"));
        Assert.Equal([Host + "/topics/storms"], await AddressesAsync(browser, "/sitemap-topics-1.xml"));
    }

    [Fact]
    public async Task A_month_that_has_not_changed_keeps_its_bytes_its_tag_and_its_time()
    {
        const string OldMonth = "/sitemap-articles-2024-02.xml";
        await using var site = Paper();
        var old = await new SampleArticle { Headline = "Old", PublishedUtc = new DateTime(2024, 2, 3, 4, 5, 6, DateTimeKind.Utc) }.PublishAsync(site);
        var browser = site.Browser();
        using var before = await browser.GetAsync(new Uri(OldMonth, UriKind.Relative));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await new SampleArticle().PublishAsync(site);
        using var after = await browser.GetAsync(new Uri(OldMonth, UriKind.Relative));
        Assert.Equal(new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero), after.Content.Headers.LastModified);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(await before.Content.ReadAsByteArrayAsync(), await after.Content.ReadAsByteArrayAsync());
        using var asked = new HttpRequestMessage(HttpMethod.Get, OldMonth);
        asked.Headers.IfModifiedSince = after.Content.Headers.LastModified;
        using var unchanged = await browser.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        await site.ChangeAsync(old.Id, article => article.Correct("It was new.", site.Clock.GetUtcNow().UtcDateTime));
        using var changed = await browser.GetAsync(new Uri(OldMonth, UriKind.Relative));
        Assert.NotEqual(before.Headers.ETag, changed.Headers.ETag);
        Assert.Equal(site.Clock.GetUtcNow(), changed.Content.Headers.LastModified);
        Assert.Contains("2026-11-22T15:32:00Z", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await site.ChangeAsync(old.Id, article => article.Withdraw(site.Clock.GetUtcNow().UtcDateTime));
        using var gone = await browser.GetAsync(new Uri(OldMonth, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("2024-02", await browser.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_with_many_articles_has_several_parts_and_each_article_is_in_one()
    {
        const int Many = SitemapReader.ArticlesInPart + 7;
        await using var site = Paper();
        var browser = site.Browser();
        await site.WriteAsync((db, token) => db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Many})
            INSERT INTO Articles (State, Kind, Slug, PublishedOn, PublishedUtc, SavedUtc, SectionId, WordCount, Version, Headline, Standfirst, AiUse)
            SELECT 4, 0, 'article-' || i, '2025-03-' || substr('0' || (1 + i % 31), -2), 1740787200000 + i, 1740787200000 + i, 1, 10, 1, 'Headline ' || i, '', 0
            FROM n
            """,
            token));
        var parts = (await browser.SitemapAsync()).Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath)
            .Where(path => path.Contains("2025-03", StringComparison.Ordinal)).ToList();
        Assert.Equal(["/sitemap-articles-2025-03.xml", "/sitemap-articles-2025-03-2.xml"], parts);
        var (first, second) = (await AddressesAsync(browser, parts[0]), await AddressesAsync(browser, parts[1]));
        Assert.Equal((SitemapReader.ArticlesInPart, 7), (first.Count, second.Count));
        Assert.Equal(Many, first.Concat(second).Distinct().Count());
    }

    /// <summary>The largest part that there can be: addresses of letters that are nine when encoded, and a picture each.</summary>
    [Fact]
    public async Task The_largest_part_of_a_month_is_kept_whole()
    {
        const int Kept = 2 * 1024 * 1024;
        await using var site = Paper();
        var browser = site.Browser();
        var picture = await site.AddPictureAsync();
        var longest = new string('\u304B', Slug.LengthLimit - 4);
        await site.WriteAsync((db, token) => db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {SitemapReader.ArticlesInPart})
            INSERT INTO Articles (State, Kind, Slug, PublishedOn, PublishedUtc, SavedUtc, SectionId, LeadPictureId, WordCount, Version, Headline, Standfirst, AiUse)
            SELECT 4, 0, {longest} || i, '2025-03-01', 1740787200000 + i, 1740787200000 + i, 1, {picture}, 10, 1, 'Headline ' || i, '', 0
            FROM n
            """,
            token));
        using var answer = await browser.GetAsync(new Uri("/sitemap-articles-2025-03.xml", UriKind.Relative));
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, Kept / 2, Kept);
        var urls = (await browser.SitemapAsync("/sitemap-articles-2025-03.xml")).Elements(Map + "url").ToList();
        Assert.Equal(SitemapReader.ArticlesInPart, urls.Count);
        Assert.All(urls, url => Assert.InRange(url.Element(Map + "loc")!.Value.Length, 1, 2_047));
    }

    [Fact]
    public async Task A_list_goes_on_in_another_part_before_it_is_too_long()
    {
        Assert.InRange(SitemapReader.PartLength, 1, 50_000);
        await using var site = Paper();
        var browser = site.Browser();
        await new SampleArticle().PublishAsync(site);
        await site.WriteAsync((db, token) => db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= {SitemapReader.PartLength})
            INSERT INTO Topics (Slug, Name, Description) SELECT 'topic-' || i, 'Topic ' || i, '' FROM n;
            INSERT INTO ArticleTopics (ArticleId, TopicId, Position) SELECT 1, Id, Id FROM Topics;
            """,
            token));
        var parts = (await browser.SitemapAsync()).Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath)
            .Where(path => path.Contains("topics", StringComparison.Ordinal)).ToList();
        Assert.Equal(["/sitemap-topics-1.xml", "/sitemap-topics-2.xml"], parts);
        Assert.Equal(SitemapReader.PartLength, (await AddressesAsync(browser, parts[0])).Count);
        Assert.Equal([$"{Host}/topics/topic-{SitemapReader.PartLength + 1}"], await AddressesAsync(browser, parts[1]));
    }

    [Fact]
    public async Task The_news_sitemap_holds_no_more_than_its_protocol_allows()
    {
        await using var site = Paper();
        var browser = site.Browser();
        var nowMs = site.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await site.WriteAsync((db, token) => db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1001)
            INSERT INTO Articles (State, Kind, Slug, PublishedOn, PublishedUtc, SavedUtc, SectionId, WordCount, Version, Headline, Standfirst, AiUse)
            SELECT 4, 0, 'article-' || i, '2026-11-22', {nowMs} - i, {nowMs}, 1, 10, 1, 'Headline ' || i, '', 0 FROM n
            """,
            token));
        var addresses = await AddressesAsync(browser, "/news-sitemap.xml");
        Assert.Equal((1_000, $"{Host}/2026/11/22/article-1"), (addresses.Count, addresses[0]));
        Assert.DoesNotContain($"{Host}/2026/11/22/article-1001", addresses);
    }

    [Theory]
    [InlineData("/sitemap-articles-2026-10.xml")]
    [InlineData("/sitemap-articles-2026-13.xml")]
    [InlineData("/sitemap-articles-2026-11-1.xml")]
    [InlineData("/sitemap-articles-2026-11-2.xml")]
    [InlineData("/sitemap-articles-2026-11-02.xml")]
    [InlineData("/sitemap-articles-2026-11-.xml")]
    [InlineData("/sitemap-articles-2026-11-99999999999.xml")]
    [InlineData("/sitemap-articles-1.xml")]
    [InlineData("/sitemap-topics-0.xml")]
    [InlineData("/sitemap-topics-01.xml")]
    [InlineData("/sitemap-topics-2147483647.xml")]
    [InlineData("/sitemap-drafts-1.xml")]
    public async Task A_part_that_does_not_exist_is_not_found(string path)
    {
        await using var site = Paper();
        await new SampleArticle { Topics = ["Storms"] }.PublishAsync(site);
        using var response = await site.Browser().GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_month_is_read_from_one_range_of_an_index()
    {
        await using var site = Paper();
        _ = site.Browser();
        await site.WriteAsync(async (db, token) =>
        {
            var plan = await QueryPlan.OfAsync(db, SitemapQueries.Articles(db, new DateOnly(2026, 11, 1), 0, 5_000), token);

            // What is scanned is the part that was read, to find the pictures of its articles.
            Assert.Equal(["SCAN a0"], plan.Split('\n').Where(line => line.Contains("SCAN", StringComparison.Ordinal)));
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
            Assert.Contains("IX_Articles_PublishedOn_Slug (PublishedOn>? AND PublishedOn<?)", plan, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Whoever_writes_the_months_are_counted()
    {
        await using var site = Paper();
        _ = site.Browser();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        Assert.Empty(await MonthsAsync(site));
        await site.PublishAsync(id);
        Assert.Equal([("2026-11", 1)], await MonthsAsync(site));
        await site.ChangeAsync(id, article => article.MoveTo("moved", new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 10, 1)));
        Assert.Equal([("2026-10", 1), ("2026-11", 0)], await MonthsAsync(site));
        await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None);
        Assert.Equal([("2026-10", 0), ("2026-11", 0)], await MonthsAsync(site));
    }

    [Theory]
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

    private static async Task<List<(string, int)>> MonthsAsync(SiteApp site)
    {
        await using var db = await site.DatabaseAsync();
        return [.. (await db.SitemapMonths.OrderBy(month => month.Month).ToListAsync()).Select(month => (month.Month, month.Articles))];
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(HttpClient browser, string path) =>
        [.. (await browser.SitemapAsync(path)).Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value)];
}
