using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Data;

/// <summary>A database that an earlier version has filled.</summary>
public sealed class UpgradeTests
{
    private const string Articles = """
        INSERT INTO Sections (Id, Slug, Name, Description, Position) VALUES (900, 'old', 'Old', '', 900);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
        INSERT INTO Articles (Id, State, Kind, Slug, PublishedOn, PublishedUtc, SavedUtc, SectionId, WordCount, Version, Headline, Standfirst)
        SELECT i, 4, 0, 'article-' || i, '2020-01-01', 1577880000000 + i * 1000, 1577880000000 + i * 1000, 900, 10, 1, 'Headline ' || i, ''
        FROM n;
        INSERT INTO ArticleBodies (ArticleId, Markdown, Html) SELECT Id, 'Text.', '<p>Text.</p>' FROM Articles;
        """;

    private const string Fronts = """
        INSERT INTO Fronts (Id, SectionId, LastNumber, DraftNumber, LiveNumber) VALUES (1, NULL, 3, 3, 2);
        INSERT INTO FrontVersions (FrontId, Number, ArrangementText, StaffName, Note, MadeUtc, DueUtc, DueByName, PublishedUtc, PublishedByName)
        VALUES (1, 0, '{{}}', '', '', 1577880000000, NULL, '', 1577880000000, ''),
            (1, 1, '{{}}', 'Ada', '', 1577880000000, NULL, '', 1577880000000, 'Ben'),
            (1, 2, '{{}}', 'Ada', '', 1577880000000, NULL, '', 1577880000000, 'Ben, by schedule'),
            (1, 3, '{{}}', 'Ada', '', 1577880000000, 4102444800000, 'Ben', NULL, '');
        """;

    [Fact]
    public async Task An_upgraded_database_still_finds_its_lists_by_their_order()
    {
        await using var site = new SiteApp();
        await FillAsync(site, "AuditLog", Articles);

        using var reader = site.Browser();
        using var answer = await reader.GetAsync("/2020/01/01/article-7");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        await using var db = await site.Services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync();
        var next = db.Articles.Where(Article.VisibleToReaders).Where(a => a.SectionId == 900 && a.Id != 7)
            .OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id).Take(4).Select(a => a.Headline);
        var plan = await QueryPlan.OfAsync(db, next, CancellationToken.None);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_front_that_went_live_by_schedule_is_still_known_to_have()
    {
        await using var site = new SiteApp();
        await FillAsync(site, "SearchReadsWhatReadersRead", Fronts);

        var front = await site.FrontAsync();
        Assert.Equal((true, "Ben", "Ben, by schedule"), (front.Live.IsBySchedule, front.Live.PublishedByName, front.Live.PublishedBy));
        Assert.Equal((1, "Ben"), (front.ByHand!.Number, front.ByHand.PublishedBy));
        Assert.Null(front.OvertakerOf(Assert.Single(front.Scheduled)));
    }

    /// <summary>Gives a site that was not started yet the database of an earlier version.</summary>
    /// <param name="migration">The last one that it had.</param>
    private static async Task FillAsync(SiteApp site, string migration, string rows)
    {
        Directory.CreateDirectory(site.DataPath);
        var options = new DbContextOptionsBuilder<NewsDb>();
        options.UseNewsSqlite(Path.Combine(site.DataPath, "newssite.db"));
        await using var old = new NewsDb(options.Options);
        await old.GetService<IMigrator>().MigrateAsync(migration);
        await old.Database.ExecuteSqlRawAsync(rows);
        await old.Database.ExecuteSqlRawAsync(SqliteSetup.Analyse);
    }
}
