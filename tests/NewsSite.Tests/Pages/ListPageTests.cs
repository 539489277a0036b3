using System.Net;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

public sealed class ListPageTests
{
    [Theory]
    [InlineData("/world")]
    [InlineData("/topics/belarus")]
    [InlineData("/authors/sample-author")]
    [InlineData("/stories/the-storm")]
    [InlineData("/2026/11")]
    [InlineData("/2026/11/22")]
    public async Task Following_older_visits_every_article_once_newest_first(string list)
    {
        await using var site = new SiteApp();
        var published = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            // Every third shares its instant with the one before: the cursor must not lose or repeat it.
            if (i % 3 != 0)
                site.Clock.Advance(TimeSpan.FromMinutes(1));
            await new SampleArticle
            {
                Headline = $"Headline number {i}", Topics = ["Belarus"], Authors = ["Sample Author"], Story = "The storm",
            }.PublishAsync(site);
            published.Insert(0, $"Headline number {i}");
        }

        var seen = new List<string>();
        var browser = site.Browser();
        for (var next = list; next is not null;)
        {
            var page = await browser.ReadAsync(next);
            seen.AddRange(page.Texts("main :is(.card__headline, .timeline h3)"));
            Assert.True(seen.Count <= published.Count, "The list does not end.");
            var older = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            Assert.Equal(older, page.QuerySelector("link[rel=next]")?.GetAttribute("href")?.Replace("http://localhost:5080", "", StringComparison.Ordinal));
            next = older;
        }

        Assert.Equal(published, seen);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/topics/nothing")]
    [InlineData("/authors/nobody")]
    [InlineData("/stories/none")]
    [InlineData("/1999")]
    [InlineData("/2199/12")]
    [InlineData("/2026/11/21")]
    public async Task A_list_that_does_not_exist_is_not_found(string address)
    {
        await using var site = new SiteApp();
        await new SampleArticle().PublishAsync(site);

        using var answer = await site.Browser().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("99999999999999999999-1")]
    [InlineData("253402300799999-1")]
    [InlineData("-1-1")]
    public async Task A_made_up_cursor_leads_to_the_beginning_of_the_list(string cursor)
    {
        await using var site = new SiteApp();

        using var answer = await site.Browser().GetAsync($"/world?before={cursor}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/world", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_archive_names_the_months_and_days_that_hold_articles()
    {
        await using var site = new SiteApp();
        foreach (var (year, month, day) in new[] { (2024, 2, 29), (2024, 2, 1), (2025, 12, 31) })
        {
            await new SampleArticle { PublishedUtc = new DateTime(year, month, day, 12, 0, 0, DateTimeKind.Utc) }
                .PublishAsync(site);
        }

        var browser = site.Browser();

        Assert.Equal(["2025", "2024"], (await browser.ReadAsync("/archive")).Texts(".archive-year h2"));
        Assert.Equal(["February"], (await browser.ReadAsync("/2024")).Texts(".months a"));
        var february = await browser.ReadAsync("/2024/02");
        Assert.Equal(["1", "29"], february.Texts(".days a"));
        Assert.Equal(["December 2025"], february.Texts(".neighbours__later"));
        Assert.Equal(["Thursday 1 February 2024"], (await browser.ReadAsync("/2024/02/29")).Texts(".neighbours__earlier"));
    }

    [Fact]
    public async Task An_empty_section_is_a_page_of_its_own()
    {
        await using var site = new SiteApp();

        var page = await site.Browser().ReadAsync("/culture");

        Assert.Equal(["Nothing has been published in Culture yet."], page.Texts(".empty"));
    }
}
