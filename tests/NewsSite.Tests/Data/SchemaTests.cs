using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Listings;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Data;

public sealed class SchemaTests
{
    [Fact]
    public void Every_change_of_the_model_has_its_migration()
    {
        using var db = Open(":memory:");
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Migrations_apply_one_by_one_to_an_empty_file()
    {
        using var folder = new TemporaryFolder();
        await using var db = Open(Path.Combine(folder.Path, "empty.db"));
        var all = db.Database.GetMigrations().ToList();

        foreach (var migration in all)
            await db.GetService<IMigrator>().MigrateAsync(migration, CancellationToken.None);

        Assert.Equal(all, await db.Database.GetAppliedMigrationsAsync(CancellationToken.None));
        Assert.Empty(await db.Database.SqlQueryRaw<string>("PRAGMA foreign_key_check").ToListAsync(CancellationToken.None));
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    [Fact]
    public async Task A_site_that_was_just_started_has_every_migration()
    {
        await using var site = new SiteApp();
        await using var db = await OpenAsync(site);
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync(CancellationToken.None));
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(CancellationToken.None));
    }

    /// <summary>Drafts and withdrawn articles are not in them, and EF's own constant meets the filter's.</summary>
    [Theory]
    [InlineData("IX_Articles_PublishedUtc_Id", "\"State\" = 4")]
    [InlineData("IX_Articles_SectionId_PublishedUtc_Id", "\"State\" = 4")]
    [InlineData("IX_Articles_StoryId_PublishedUtc_Id", "\"State\" = 4 AND \"StoryId\" IS NOT NULL")]
    [InlineData("IX_ArticleTopics_TopicId_ListedUtc_ArticleId", "\"ListedUtc\" IS NOT NULL")]
    [InlineData("IX_Bylines_AuthorId_ListedUtc_ArticleId", "\"ListedUtc\" IS NOT NULL")]
    public async Task Readers_indexes_hold_what_readers_see(string index, string filter)
    {
        await using var site = new SiteApp();
        await using var db = await OpenAsync(site);
        var sql = await db.Database
            .SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND name = {index}")
            .SingleAsync(CancellationToken.None);
        Assert.EndsWith($" WHERE {filter}", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_list_is_read_in_order_from_its_index()
    {
        await using var site = new SiteApp();
        await using var db = await OpenAsync(site);
        var seen = db.Articles.Where(Article.VisibleToReaders);
        var section = 1;

        await AssertReadFromAsync(db, seen, "IX_Articles_PublishedUtc_Id");
        await AssertReadFromAsync(db, seen.Where(a => a.SectionId == section), "IX_Articles_SectionId_PublishedUtc_Id");
        await AssertReadFromAsync(db, seen.Where(a => a.StoryId == section), "IX_Articles_StoryId_PublishedUtc_Id");
    }

    [Fact]
    public async Task What_holds_an_article_is_sought_for_every_period_of_the_archive_at_once()
    {
        await using var site = new SiteApp();
        await using var db = await OpenAsync(site);
        var plan = await QueryPlan.OfAsync(db, ArchiveQueries.EarliestFromEach(db, [new DateTime(2026, 1, 1), new DateTime(2026, 2, 1)]), CancellationToken.None);
        Assert.Contains("IX_Articles_PublishedUtc_Id (PublishedUtc>?)", plan, StringComparison.Ordinal);
    }

    private static async Task AssertReadFromAsync(NewsDb db, IQueryable<Article> list, string index)
    {
        var page = list.OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id).Select(a => a.Headline).Take(31);
        var plan = await QueryPlan.OfAsync(db, page, CancellationToken.None);
        Assert.Contains($"USING INDEX {index}", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private static NewsDb Open(string path)
    {
        var options = new DbContextOptionsBuilder<NewsDb>();
        options.UseNewsSqlite(path);
        return new NewsDb(options.Options);
    }

    private static Task<NewsDb> OpenAsync(SiteApp site) =>
        site.Services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);
}
