using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

public sealed class ArticlePageTests
{
    [Fact]
    public async Task An_article_shows_all_that_readers_are_owed()
    {
        await using var site = new SiteApp();
        var article = await new SampleArticle
        {
            Dateline = "Islamabad",
            Topics = ["Pakistan", "Belarus"],
            Authors = ["Sample Author", "Second Author"],
            Sources = [new("AP News", null), new("Harbour office", "https://example.org/harbour")],
            Background = ["Earlier, it was reported that the quay had been closed."],
            Corrections = ["An earlier version gave the wrong hour."],
        }.PublishAsync(site);

        var page = await site.Browser().ReadAsync(article.Path);

        Assert.Equal(["Ferry resumes after storm"], page.Texts("h1"));
        Assert.Equal(["The harbour opened again at noon."], page.Texts(".standfirst"));
        Assert.Equal(["World", "Pakistan"], page.Texts(".article .kicker a"));
        Assert.Equal(["By Sample Author and Second Author in Islamabad"], page.Texts(".byline__names"));
        Assert.Equal(["Islamabad — The first boat left at noon.", "A second one followed."], page.Texts(".story-text p"));
        Assert.Equal(["Earlier, it was reported that the quay had been closed."], page.Texts(".background p"));
        Assert.Equal(["AP News", "Harbour office"], page.Texts(".sources li"));
        Assert.Equal("https://example.org/harbour", page.QuerySelector(".sources a")?.GetAttribute("href"));
        Assert.Contains("An earlier version gave the wrong hour.", page.Texts(".corrections p")[0], StringComparison.Ordinal);
        Assert.Equal(["Pakistan", "Belarus"], page.Texts(".topics a"));
    }

    [Fact]
    public async Task A_cache_in_front_is_told_by_which_names_to_forget_an_article()
    {
        await using var site = new SiteApp();
        var article = await new SampleArticle { Section = "sport" }.PublishAsync(site);

        using var answer = await site.Browser().GetAsync(article.Path);

        Assert.Equal($"article-{article.Id} section-sport", Assert.Single(answer.Headers.GetValues("Surrogate-Key")));
        Assert.Equal($"article-{article.Id},section-sport", Assert.Single(answer.Headers.GetValues("Cache-Tag")));
    }

    [Fact]
    public async Task Times_are_shown_in_the_zone_of_the_site()
    {
        await using var site = new SiteApp(("Site:TimeZone", "Europe/Berlin"));
        var article = await new SampleArticle { PublishedUtc = new DateTime(2026, 7, 1, 22, 30, 0, DateTimeKind.Utc) }
            .PublishAsync(site);

        var page = await site.Browser().ReadAsync(article.Path);

        Assert.StartsWith("/2026/07/02/", article.Path, StringComparison.Ordinal);
        var time = page.QuerySelector(".byline__times time");
        Assert.Equal("2026-07-02T00:30:00+02:00", time?.GetAttribute("datetime"));
        Assert.Equal("2 Jul 2026, 00:30 UTC+2", time?.TextContent);
    }

    [Fact]
    public async Task An_article_that_was_never_updated_does_not_say_updated()
    {
        await using var site = new SiteApp();
        var article = await new SampleArticle().PublishAsync(site);

        var page = await site.Browser().ReadAsync(article.Path);

        Assert.DoesNotContain("Updated", page.Texts(".byline__times")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_not_found_and_a_withdrawn_article_is_gone()
    {
        await using var site = new SiteApp();
        var draft = await new SampleArticle { Headline = "Secret draft" }.DraftAsync(site);
        var published = await new SampleArticle().PublishAsync(site);
        await site.Gate.WriteForReadersAsync(
            async (db, token) =>
            {
                (await db.Articles.SingleAsync(a => a.Id == published.Id, token)).Withdraw(site.Clock.GetUtcNow().UtcDateTime);
                return true;
            },
            CancellationToken.None);

        using var toDraft = await site.Browser().GetAsync(draft.Path);
        using var toWithdrawn = await site.Browser().GetAsync(published.Path);

        Assert.Equal(HttpStatusCode.NotFound, toDraft.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, toWithdrawn.StatusCode);
        Assert.DoesNotContain("Ferry", await toWithdrawn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_address_leads_to_the_present_one_even_after_another_address_was_not_found()
    {
        await using var site = new SiteApp();
        var article = await new SampleArticle { Slug = "żółw-переезд" }.PublishAsync(site);
        await site.Gate.WriteForReadersAsync(
            (db, _) => Task.FromResult(db.Add(new Redirect("/2020/01/01/old", article.Path, site.Clock.GetUtcNow().UtcDateTime))),
            CancellationToken.None);
        using var browser = site.Browser();
        using var missing = await browser.GetAsync("/2020/01/01/never");

        using var answer = await browser.GetAsync("/2020/01/01/old");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        var location = answer.Headers.Location?.OriginalString ?? "";
        Assert.All(location, letter => Assert.True(char.IsAscii(letter)));
        Assert.Equal(["Ferry resumes after storm"], (await browser.ReadAsync(location)).Texts("h1"));
    }

    [Fact]
    public async Task An_article_in_another_language_says_so_and_reads_the_other_way()
    {
        await using var site = new SiteApp();
        var article = await new SampleArticle { Headline = "العبارة تعود بعد العاصفة", Language = "ar" }.PublishAsync(site);

        var page = await site.Browser().ReadAsync(new Uri(article.Path, UriKind.Relative).OriginalString);

        Assert.Equal(("ar", "rtl"), (page.QuerySelector(".article")?.GetAttribute("lang"), page.QuerySelector(".article")?.GetAttribute("dir")));
        Assert.Equal("ltr", page.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task The_story_so_far_and_what_comes_next_leave_out_the_article_itself()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "First day of the storm", Story = "The storm" }.PublishAsync(site);
        await new SampleArticle { Headline = "Something else in the world" }.PublishAsync(site);
        var article = await new SampleArticle { Story = "The storm" }.PublishAsync(site);

        var page = await site.Browser().ReadAsync(article.Path);

        Assert.Equal(["First day of the storm"], page.Texts(".story-so-far li a"));
        Assert.Equal(["Something else in the world"], page.Texts(".next h3"));
    }

    [Theory]
    [InlineData("/2026/13/01/slug")]
    [InlineData("/2026/02/30/slug")]
    [InlineData("/9999/99/99/slug")]
    [InlineData("/2026/1/1/slug")]
    [InlineData("/2026/11/22/..%2f..%2fetc")]
    public async Task An_address_that_no_article_can_have_is_not_found(string address)
    {
        await using var site = new SiteApp();

        using var answer = await site.Browser().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
