using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Site;
using NewsSite.StandingPages;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.StandingPages;

public sealed class StandingPageTests
{
    [Fact]
    public async Task A_new_site_has_every_page_in_its_order()
    {
        await using var site = new SiteApp();
        var list = await Reader(site).ListAsync(CancellationToken.None);
        Assert.Equal(
            ["About us", "Our standards", "Code of ethics", "Corrections", "Ownership and funding", "Contact"],
            list.Select(page => page.Title));
        Assert.Equal(InitialPages.Slugs, list.Select(page => page.Slug));
    }

    [Fact]
    public async Task Every_initial_page_reads_well_and_links_only_to_pages_that_exist()
    {
        await using var site = new SiteApp();
        foreach (var slug in InitialPages.Slugs)
        {
            var page = await Reader(site).ReadAsync(slug, CancellationToken.None);
            Assert.NotNull(page);
            Assert.Equal(site.Clock.GetUtcNow().UtcDateTime, page.SavedUtc);
            var html = new HtmlParser().ParseDocument(page.Html);
            Assert.True(html.QuerySelectorAll("h2").Length > 1, slug);
            Assert.Empty(html.QuerySelectorAll("h1"));
            Assert.All(
                html.QuerySelectorAll("a").Select(link => link.GetAttribute("href")![1..]),
                target => Assert.Contains(target, InitialPages.Slugs));
            Assert.True(StandingPageText.PlacesToFillIn(page.Html) > 0, $"{slug} does not say where the newsroom's own words go");
        }
    }

    [Fact]
    public void No_section_can_take_the_address_of_a_page() =>
        Assert.All(InitialPages.Slugs, slug => Assert.True(ReservedWords.Contains(slug), slug));

    [Fact]
    public async Task A_saved_page_is_read_at_once_and_turns_the_edition()
    {
        await using var site = new SiteApp();
        var edition = site.Services.GetRequiredService<Edition>();
        var before = edition.Current.Number;
        site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(2, (await SaveAsync(site, "ethics", "# Ethics\n\nWe <b>do</b>.\n\n## How")).Value());

        var page = await Reader(site).ReadAsync("ethics", CancellationToken.None);
        Assert.Equal(
            new StandingPageView(
                "ethics", "Ethics", "<p>We &lt;b&gt;do&lt;/b&gt;.</p>\n<h2>How</h2>", site.Clock.GetUtcNow().UtcDateTime),
            page);
        Assert.True(edition.Current.Number > before);
    }

    [Fact]
    public async Task A_text_without_a_title_leaves_the_page_its_own()
    {
        await using var site = new SiteApp();
        await SaveAsync(site, "contact", "Ring us.");
        var page = await Reader(site).ReadAsync("contact", CancellationToken.None);
        Assert.Equal(("Contact", "<p>Ring us.</p>"), (page?.Title, page?.Html));
    }

    [Fact]
    public async Task An_edited_page_outlives_the_next_start()
    {
        await using var site = new SiteApp();
        await SaveAsync(site, "about", "# Us\n\nOurs.");
        await site.Services.GetRequiredService<FirstRun>().RunAsync(CancellationToken.None);
        Assert.Equal("<p>Ours.</p>", (await Reader(site).ReadAsync("about", CancellationToken.None))?.Html);
    }

    [Fact]
    public async Task A_page_that_is_missing_comes_back_at_the_next_start()
    {
        await using var site = new SiteApp();
        await site.Gate.WriteAsync(
            (db, token) => db.StandingPages.Where(page => page.Slug == "about").ExecuteDeleteAsync(token), CancellationToken.None);
        Assert.Null(await Reader(site).ReadAsync("about", CancellationToken.None));
        Assert.Equal(5, (await Reader(site).ListAsync(CancellationToken.None)).Count);

        await site.Services.GetRequiredService<FirstRun>().RunAsync(CancellationToken.None);
        Assert.Equal("About us", (await Reader(site).ReadAsync("about", CancellationToken.None))?.Title);
    }

    [Theory]
    [InlineData("masthead", "Text", typeof(Outcome<int>.Missing))]
    [InlineData("About", "Text", typeof(Outcome<int>.Missing))]
    [InlineData("about", " \r\n\t", typeof(Outcome<int>.Invalid))]
    public async Task What_cannot_be_saved_changes_nothing(string slug, string markdown, Type outcome)
    {
        await using var site = new SiteApp();
        Assert.IsType(outcome, await SaveAsync(site, slug, markdown));
        Assert.Equal("About us", (await Reader(site).ReadAsync("about", CancellationToken.None))?.Title);
        Assert.Equal(InitialPages.Slugs.Count, (await Reader(site).ListAsync(CancellationToken.None)).Count);
    }

    private static StandingPageReader Reader(SiteApp site) => site.Services.GetRequiredService<StandingPageReader>();

    private static Task<Outcome<int>> SaveAsync(SiteApp site, string slug, string markdown) =>
        site.Services.GetRequiredService<SaveStandingPage>().RunAsync(by: null, slug, markdown, fromVersion: null, CancellationToken.None);
}
