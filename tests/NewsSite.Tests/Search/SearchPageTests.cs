using System.Net;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Search;

public sealed class SearchPageTests
{
    private static readonly SampleArticle Ferry = new()
    {
        Headline = "Ferry resumes after storm", Standfirst = "The harbour opened again at noon.", Markdown = "The first boats left for Ålesund at *noon*.\n\nThe prime minister spoke.",
        Section = "world", Topics = ["Imran Khan", "Harbours"], Authors = ["Ada Byline"], PublishedUtc = Day(2026, 11, 20), Background = ["Earlier, a lighthouse fell."],
    };

    private static readonly SampleArticle Cup = new()
    {
        Headline = "Cup final delayed", Standfirst = "A storm flooded the pitch.", Markdown = "The minister was not in his prime.", Section = "sport",
        Topics = ["Football"], Authors = ["Bo Writer"], PublishedUtc = Day(2025, 3, 4),
    };

    private static readonly SampleArticle Budget = new()
    {
        Headline = "Budget passed", Standfirst = "A long night.", Markdown = "Nobody mentioned the storm.", Section = "politics", PublishedUtc = Day(2026, 1, 1),
    };

    [Theory]
    [InlineData("ferry", "Ferry")]
    [InlineData("FERRIES", "Ferry")]
    [InlineData("noon", "Ferry")]
    [InlineData("alesund", "Ferry")]
    [InlineData("lighthouse", "Ferry")]
    [InlineData("storm", "Ferry Budget Cup")]
    [InlineData("storm ferry", "Ferry")]
    [InlineData("storm -ferry", "Budget Cup")]
    [InlineData("storm -\"storm flooded\"", "Ferry Budget")]
    [InlineData("prime minister", "Ferry Cup")]
    [InlineData("\"prime minister\"", "Ferry")]
    [InlineData("ferr*", "Ferry")]
    [InlineData("fl* section:sport", "Cup")]
    [InlineData("imran", "Ferry")]
    [InlineData("\"imran khan\" noon", "Ferry")]
    [InlineData("byline", "Ferry")]
    [InlineData("author:\"Ada Byline\"", "Ferry")]
    [InlineData("author:ada-byline storm", "Ferry")]
    [InlineData("storm -author:byline", "Budget Cup")]
    [InlineData("section:sport", "Cup")]
    [InlineData("section:Politics storm", "Budget")]
    [InlineData("storm -section:sport", "Ferry Budget")]
    [InlineData("topic:imran-khan", "Ferry")]
    [InlineData("topic:khan", "Ferry")]
    [InlineData("topic:\"Imran Khan\" after:2027", "")]
    [InlineData("after:2026", "Ferry Budget")]
    [InlineData("before:2026", "Cup")]
    [InlineData("storm after:2026-01 before:2026-02", "Budget")]
    [InlineData("storm after:2026-01-02", "Ferry")]
    [InlineData("nothing-like-that", "")]
    [InlineData("topic:nothing storm", "")]
    public async Task Every_operator_finds_what_it_says(string query, string headlines)
    {
        await using var site = new SiteApp();
        await PublishAsync(site);
        Assert.Equal(headlines.Split(' ', StringSplitOptions.RemoveEmptyEntries), (await site.FindAsync(query, "&sort=date")).Select(headline => headline.Split(' ')[0]));
        Assert.Equal(headlines.Length == 0 ? 0 : headlines.Split(' ').Length, (await site.FindAsync(query)).Count);
    }

    [Fact]
    public async Task The_headline_counts_most_and_the_newer_of_equals_is_first()
    {
        await using var site = new SiteApp();
        await (Ferry with { Headline = "Rain", Standfirst = "A glacier.", Slug = "one" }).PublishAsync(site);
        await (Ferry with { Headline = "Glacier melts", Slug = "two", PublishedUtc = Day(2026, 11, 1) }).PublishAsync(site);
        await (Ferry with { Headline = "Snow", Markdown = "A glacier.", Slug = "three", PublishedUtc = Day(2026, 11, 21) }).PublishAsync(site);
        await (Ferry with { Headline = "Ice", Markdown = "A glacier.", Slug = "four", PublishedUtc = Day(2024, 11, 21) }).PublishAsync(site);

        Assert.Equal(["Glacier melts", "Rain", "Snow", "Ice"], await site.FindAsync("glacier"));
        Assert.Equal(["Snow", "Rain", "Glacier melts", "Ice"], await site.FindAsync("glacier", "&sort=date"));
    }

    [Fact]
    public async Task What_matched_is_marked_and_all_else_is_encoded()
    {
        await using var site = new SiteApp();
        await new SampleArticle
        {
            Headline = "<script>alert(1)</script> storms", Standfirst = "No & <b>hit</b>", Markdown = "Before. \\<img src=x onerror=alert(2)\\> A “storm” came. After.",
        }.PublishAsync(site);

        var page = await site.SearchAsync("storm");

        Assert.Equal(["storms", "storm"], page.Texts(".found mark"));
        Assert.Equal("<script>alert(1)</script> storms", Assert.Single(page.Texts(".found__headline")));
        Assert.Contains("<img src=x onerror=alert(2)> A “storm” came.", Assert.Single(page.Texts(".found__passage")), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".found script, .found img, .found b"));
    }

    [Fact]
    public async Task Facets_count_the_hits_and_lead_on()
    {
        await using var site = new SiteApp();
        await PublishAsync(site);

        var page = await site.SearchAsync("storm");

        Assert.Equal(["World1", "Politics1", "Sport1"], page.Texts(".facet:first-child li"));
        var topic = page.QuerySelectorAll(".facet a").Single(link => link.TextContent == "Harbours");
        Assert.Equal(["Ferry resumes after storm"], (await site.Browser().ReadAsync(topic.GetAttribute("href")!)).Texts(".found__headline"));
        var year = page.QuerySelectorAll(".facet a").Single(link => link.TextContent == "2026");
        Assert.Equal(2, (await site.Browser().ReadAsync(year.GetAttribute("href")!)).QuerySelectorAll(".found").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=date")]
    public async Task Pages_of_results_follow_each_other_and_show_everything_once(string sort)
    {
        await using var site = new SiteApp();
        for (var number = 0; number < 45; number++)
            await (Cup with { Headline = $"Gale {number}", Slug = $"gale-{number}", PublishedUtc = Day(2026, 5, 1).AddMinutes(number / 2) }).PublishAsync(site);

        var seen = new List<string>();
        var page = await site.SearchAsync("gale", sort);
        for (var number = 0; number < 3; number++)
        {
            seen.AddRange(page.Texts(".found__headline"));
            if (page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
                page = await site.Browser().ReadAsync(next);
        }

        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
        Assert.Null(page.QuerySelector("a[rel=next]"));
        Assert.Equal("45 articles", page.QuerySelector("#results")!.TextContent);
        if (sort.Length > 0)
            Assert.Equal(Enumerable.Range(0, 45).Reverse().Select(number => $"Gale {number}"), seen);
    }

    [Fact]
    public async Task The_page_is_not_for_search_engines_and_works_without_its_script()
    {
        await using var site = new SiteApp();
        using var answer = await site.Browser().GetAsync("/search?q=x&utm_source=y");
        var page = await site.Browser().ReadAsync("/search?q=x");

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.StartsWith("/assets/js/search.", page.QuerySelector("script[src]")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains("script-src 'self' 'inline-speculation-rules'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("/search", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.Equal("/search", (await site.Browser().ReadAsync("/")).QuerySelector(".masthead__tools a")!.GetAttribute("href"));
        Assert.Empty((await site.Browser().ReadAsync("/")).QuerySelectorAll("script[src]"));
    }

    [Fact]
    public async Task Only_exclusions_and_nothing_at_all_are_answered_with_what_to_do()
    {
        await using var site = new SiteApp();
        await PublishAsync(site);
        Assert.Contains("only what to leave out", (await site.SearchAsync("-storm")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.SearchAsync("")).QuerySelector(".search-results"));
        Assert.NotNull((await site.SearchAsync("zzzz")).QuerySelector(".search-empty"));
    }

    [Fact]
    public async Task Searches_push_no_page_out_of_the_cache()
    {
        await using var site = new SiteApp(("Site:PageCacheLimitBytes", "1000000"));
        await PublishAsync(site);
        var browser = site.Browser();
        await browser.GetStringAsync("/world");
        for (var number = 0; number < 60; number++)
        {
            await browser.GetStringAsync($"/search?q=invented-{number}");
            await browser.GetStringAsync($"/api/search?q=invented-{number}");
        }

        var pages = site.Of<NewsSite.Site.Caching.PageCache>().PagesAt(site.Clock.GetUtcNow().UtcDateTime);
        Assert.NotNull(pages.Find("/world"));
        Assert.True(pages.SizeBytes < 250_000, $"{pages.SizeBytes}");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\" OR 1=1 --")]
    [InlineData("headline:* NEAR(a, 5) ^b + {c d}")]
    [InlineData("*")]
    [InlineData("a* b* \"c d*\"")]
    [InlineData("-")]
    [InlineData("AND")]
    [InlineData("NOT NOT (")]
    [InlineData("author: section: topic: before: after:")]
    [InlineData("topic:\"' OR 1\" after:0000 before:9999999999")]
    [InlineData("😀🚢👨‍👩‍👧")]
    [InlineData("مرحبا \u202E עולם")]
    [InlineData("\u0000\u0001\u001b[31m\uFFFE")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%00%ff")]
    [InlineData("\uE000t1")]
    public async Task Any_input_is_answered(string query)
    {
        await using var site = new SiteApp();
        await PublishAsync(site);
        foreach (var address in new[] { "/search?q=", "/search/feed.xml?q=", "/search/feed.json?q=", "/search/suggest?q=", "/search?sort=date&page=x&before=y&q=" })
        {
            using var answer = await site.Browser().GetAsync(address + Uri.EscapeDataString(query));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("😀")]
    [InlineData("\"x* -y:")]
    public async Task Ten_thousand_characters_are_answered_by_the_real_server(string piece)
    {
        await using var site = await RunningSite.StartAsync(_ => { }, "--applicationName=NewsSite");
        using var browser = site.Browser();
        var query = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        using var answer = await browser.GetAsync("/search?q=" + Uri.EscapeDataString(query));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Only the first 256 characters", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(SiteApp site)
    {
        await Budget.PublishAsync(site);
        await Ferry.PublishAsync(site);
        await Cup.PublishAsync(site);
        await site.IndexAsync();
    }

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 12, 0, 0, DateTimeKind.Utc);
}
