using Microsoft.EntityFrameworkCore;
using NewsSite.FrontPage;
using NewsSite.Reads;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Reads;

/// <summary>What readers see of it.</summary>
public sealed class MostReadTests
{
    private const string Listed = ".most-read h3";

    [Fact]
    public async Task The_front_ends_with_what_is_read_most_and_nothing_stands_twice()
    {
        await using var site = new SiteApp();
        var articles = await PublishAsync(site, 40);
        foreach (var (index, readers) in new[] { (3, 5), (1, 4), (39, 9), (5, 3), (7, 2) })
            await site.ReadByManyAsync(articles[index].Path, readers);
        await site.KeepAndRankAsync();

        var page = await site.Browser().ReadAsync("/");
        Assert.Equal(["Number 3", "Number 1", "Number 5", "Number 7"], page.Texts(Listed));
        Assert.Equal("Most read", page.Texts(".most-read h2").Single());
        Assert.Equal("most-read", page.QuerySelector("main > section:last-of-type")!.ClassName);
        var headlines = page.Headlines();
        Assert.Equal(headlines.Distinct(), headlines);
    }

    [Fact]
    public async Task A_site_that_hardly_anybody_reads_shows_no_empty_box()
    {
        await using var site = new SiteApp();
        var articles = await PublishAsync(site, 40);
        Assert.Empty((await site.Browser().ReadAsync("/")).Texts(".most-read"));
        await site.ReadByManyAsync(articles[0].Path, 1);
        await site.ReadByManyAsync(articles[1].Path, 1);
        await site.KeepAndRankAsync();
        site.Of<Edition>().Turn();
        Assert.Empty((await site.Browser().ReadAsync("/")).Texts(".most-read"));
        Assert.Empty((await site.Browser().ReadAsync("/world")).Texts(".most-read"));
    }

    [Fact]
    public async Task A_section_shows_its_own_beside_its_newest()
    {
        await using var site = new SiteApp();
        var world = await PublishAsync(site, 8);
        var sport = await new SampleArticle { Headline = "Of sport", Section = "sport" }.PublishAsync(site);
        await site.ReadByManyAsync(sport.Path, 9);
        foreach (var (index, readers) in new[] { (2, 3), (7, 4), (0, 2), (4, 1) })
            await site.ReadByManyAsync(world[index].Path, readers);
        await site.KeepAndRankAsync();

        var page = await site.Browser().ReadAsync("/world");
        Assert.Equal(["Number 2", "Number 0", "Number 4"], page.Texts(Listed));
        Assert.Equal(["Most read in World"], page.Texts(".most-read h2"));
        Assert.Equal(["Number 7", "Number 2", "Number 0", "Number 4", "Number 6", "Number 5", "Number 3", "Number 1"], page.Headlines());
        Assert.Empty((await site.Browser().ReadAsync("/sport")).Texts(".most-read"));
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_shown_from_that_moment_on()
    {
        await using var site = new SiteApp();
        var articles = await PublishAsync(site, 40);
        for (var i = 0; i < 5; i++)
            await site.ReadByManyAsync(articles[i].Path, 5 - i);
        await site.KeepAndRankAsync();
        Assert.Contains("Number 0", (await site.Browser().ReadAsync("/")).Texts(Listed));

        await site.ChangeAsync(articles[0].Id, article => article.Withdraw(site.Clock.GetUtcNow().UtcDateTime));
        Assert.DoesNotContain("Number 0", (await site.Browser().ReadAsync("/")).Texts("main h3"));
        await site.KeepAndRankAsync();
        Assert.DoesNotContain(articles[0].Id, site.Of<MostRead>().Current.In(Ranking.WholePaper));
    }

    [Fact]
    public async Task A_read_counts_half_after_six_hours()
    {
        await using var site = new SiteApp();
        var (old, recent) = (await new SampleArticle { Headline = "Old" }.PublishAsync(site), await new SampleArticle { Headline = "Recent" }.PublishAsync(site));
        await site.ReadByManyAsync(old.Path, 7);
        await site.KeepAndRankAsync();
        site.Clock.Advance(TimeSpan.FromHours(6));
        await site.ReadByManyAsync(recent.Path, 3);
        await site.KeepAndRankAsync();
        Assert.Equal([old.Id, recent.Id], site.Of<MostRead>().Current.In(Ranking.WholePaper));

        await site.ReadByManyAsync(recent.Path, 1);
        await site.KeepAndRankAsync();
        Assert.Equal([recent.Id, old.Id], site.Of<MostRead>().Current.In(Ranking.WholePaper));
    }

    [Fact]
    public async Task What_nobody_reads_any_more_is_forgotten()
    {
        await using var site = new SiteApp();
        var (old, recent) = (await new SampleArticle { Headline = "Old" }.PublishAsync(site), await new SampleArticle { Headline = "Recent" }.PublishAsync(site));
        await site.ReadByManyAsync(old.Path, 1);
        await site.KeepAndRankAsync();
        site.Clock.Advance(TimeSpan.FromHours(43));
        await site.ReadByManyAsync(recent.Path, 1);
        await site.KeepAndRankAsync();
        await using var db = await site.DatabaseAsync();
        Assert.Equal([recent.Id], await db.ArticleReads.Select(read => read.ArticleId).ToListAsync());
    }

    [Fact]
    public async Task Reads_do_not_empty_the_page_cache_until_nothing_else_did_for_half_an_hour()
    {
        await using var site = new SiteApp();
        var articles = await PublishAsync(site, 6);
        await site.KeepAndRankAsync();
        var edition = site.Of<Edition>();
        var before = edition.Current;
        await site.ReadByManyAsync(articles[0].Path, 1);
        await site.KeepAndRankAsync();
        Assert.Same(before, edition.Current);

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await site.KeepAndRankAsync();
        var turned = edition.Current;
        Assert.NotSame(before, turned);

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await site.KeepAndRankAsync();
        Assert.Same(turned, edition.Current);
    }

    [Fact]
    public async Task An_arranged_front_shows_it_where_and_how_it_was_arranged()
    {
        await using var site = new SiteApp();
        var articles = await PublishAsync(site, 12);
        for (var i = 0; i < 5; i++)
            await site.ReadByManyAsync(articles[i].Path, 5 - i);
        await site.KeepAndRankAsync();
        await site.PublishFrontAsync(new Arrangement
        {
            Containers =
            [
                new Container(1, ContainerKind.MostRead, FillRule.Newest, 3) { Title = "Everybody reads" },
                new Container(2, ContainerKind.Lead, FillRule.Newest, 1) { Articles = [new PlacedArticle(articles[1].Id)] },
                new Container(3, ContainerKind.Row, FillRule.MostRead, 1),
            ],
        });

        var page = await site.Browser().ReadAsync("/");
        Assert.Equal(["Number 2", "Number 3", "Number 4"], page.Texts(Listed));
        Assert.Equal(["Everybody reads"], page.Texts(".most-read h2"));
        Assert.Equal(["Number 1"], page.Texts(".top h2"));
        Assert.Equal(["Number 0"], page.Texts(".tier h3"));
    }

    [Fact]
    public async Task Readers_alone_choose_what_is_most_read()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        var refused = await site.TrySaveFrontAsync(DeskStaff.Editor, 0, new Arrangement
        {
            Containers = [new Container(1, ContainerKind.MostRead, FillRule.MostRead, 3) { Articles = [new PlacedArticle(ferry.Id)] }],
        });
        Assert.IsType<Outcome<SavedFront>.Invalid>(refused);
    }

    /// <summary>In one section, from the oldest, a minute apart.</summary>
    private static async Task<List<SampleAddress>> PublishAsync(SiteApp site, int count)
    {
        var articles = new List<SampleAddress>();
        for (var i = 0; i < count; i++)
        {
            articles.Add(await new SampleArticle { Headline = $"Number {i}" }.PublishAsync(site));
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        return articles;
    }
}
