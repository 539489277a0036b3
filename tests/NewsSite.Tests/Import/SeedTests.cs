using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Import;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Import;

public sealed class SeedTests
{
    [Fact]
    public async Task The_seed_becomes_a_whole_article()
    {
        await using var importing = new Importing();
        var lines = await File.ReadAllLinesAsync(Directory.GetFiles(Importing.RepositorySeeds).Single());

        var result = await importing.RunAsync(Importing.RepositorySeeds);

        Assert.Equal((1, 0), (result.Imported, result.Refused));
        var article = await importing.ArticleAsync();
        Assert.Equal(ArticleState.Published, article.State);
        Assert.Equal(new DateOnly(2026, 11, 22), article.PublishedOn);
        Assert.Equal(importing.Site.Clock.GetUtcNow().UtcDateTime, article.PublishedUtc);
        Assert.Equal("thousands-of-protesters-breach-government-district-during-lukashenkos-visit-to", article.Slug);
        Assert.Equal(lines[0], article.Headline);
        Assert.Equal(lines[1], article.Standfirst);
        Assert.Equal("world", article.Section?.Slug);
        Assert.Equal(lines[12..14], article.Background.OrderBy(b => b.Position).Select(b => Shown(b.Html)));
        Assert.Equal(lines[2..12], Paragraphs(article.Body!.Html));
        Assert.Equal(
            ["AP News", "official website of the Belarusian government"],
            article.Sources.OrderBy(s => s.Position).Select(s => s.Name));
        Assert.Equal(
            ["Alexander Lukashenko", "Pakistan", "Imran Khan", "Islamabad", "Red Zone", "Belarus", "Shehbaz Sharif"],
            article.Topics.OrderBy(t => t.Position).Select(t => t.Topic!.Name));
        Assert.All(article.Topics, topic => Assert.Equal(article.PublishedUtc, topic.ListedUtc));
    }

    [Fact]
    public async Task The_first_start_imports_the_seeds_once()
    {
        using var seeds = new TemporaryFolder();
        seeds.File("a.txt", Importing.Story);
        await using var site = new SiteApp(("Site:SeedsPath", seeds.Path));

        Assert.Equal(1, await CountAsync(site));

        seeds.File("b.txt", Importing.Story.Replace("Bridge", "Tunnel", StringComparison.Ordinal));
        Assert.Null(await site.Services.GetRequiredService<ImportSeeds>().RunAsync(CancellationToken.None));
        Assert.Equal(1, await CountAsync(site));
    }

    [Fact]
    public async Task A_first_start_that_was_killed_is_made_up_for()
    {
        using var seeds = new TemporaryFolder();
        seeds.File("a.txt", Importing.Story);
        await using var site = new SiteApp(("Site:SeedsPath", seeds.Path));
        Assert.Equal(1, await CountAsync(site));
        seeds.File("b.txt", Importing.Story.Replace("Bridge", "Tunnel", StringComparison.Ordinal));
        await site.Gate.WriteAsync(
            (db, token) => db.Settings.Where(s => s.Key == Setting.FirstRunFinished).ExecuteDeleteAsync(token), CancellationToken.None);

        var result = await site.Services.GetRequiredService<ImportSeeds>().RunAsync(CancellationToken.None);

        Assert.Equal((1, 1), (result?.Imported, result?.Unchanged));
        Assert.Equal(2, await CountAsync(site));
    }

    private static Task<int> CountAsync(SiteApp site) =>
        site.Gate.WriteAsync((db, token) => db.Articles.CountAsync(token), CancellationToken.None);

    private static IEnumerable<string> Paragraphs(string html) =>
        html.Split("</p>", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Shown);

    private static string Shown(string html) => System.Net.WebUtility.HtmlDecode(
        html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal)).Trim();
}
