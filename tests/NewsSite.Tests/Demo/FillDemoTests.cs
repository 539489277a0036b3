using NewsSite.Site;
using NewsSite.Data;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Demo;

public sealed class FillDemoTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task There_are_as_many_articles_as_were_asked_for_and_the_database_is_sound(int articles)
    {
        using var paper = await DemoPaper.FilledAsync(articles);

        Assert.Equal(articles, paper.Number("SELECT COUNT(*) FROM Articles WHERE State = 4"));
        Assert.Equal(articles, paper.Number("SELECT COUNT(*) FROM ArticleBodies"));
        Assert.Equal(["ok"], paper.Texts("PRAGMA integrity_check"));
        Assert.Empty(paper.Rows("PRAGMA foreign_key_check"));
        Assert.Equal(["wal"], paper.Texts("PRAGMA journal_mode"));
        Assert.Equal(1, paper.Number("SELECT COUNT(*) FROM Settings WHERE Key = 'sample-content'"));
        Assert.False(File.Exists(Path.Combine(paper.Path, "newssite.db.unfinished")));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_content_and_another_seed_another()
    {
        using var first = await DemoPaper.FilledAsync(200, seed: 5);
        using var again = await DemoPaper.FilledAsync(200, seed: 5);
        using var other = await DemoPaper.FilledAsync(200, seed: 6);

        foreach (var table in (string[])["Articles", "ArticleBodies", "ArticleTopics", "Bylines", "Sources", "Background", "Stories", "Topics", "MediaAssets"])
            Assert.Equal(first.Rows($"SELECT * FROM {table} ORDER BY 1, 2"), again.Rows($"SELECT * FROM {table} ORDER BY 1, 2"));
        Assert.Equal(Files(first), Files(again));
        Assert.Empty(first.Texts("SELECT Markdown FROM ArticleBodies").Intersect(other.Texts("SELECT Markdown FROM ArticleBodies")));
    }

    [Fact]
    public async Task The_filled_database_has_every_index_and_trigger_of_a_migrated_one_and_its_statistics()
    {
        using var empty = await DemoPaper.FilledAsync(0);
        using var filled = await DemoPaper.FilledAsync(60);
        const string schema = "SELECT name || sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name";
        using var migrated = new DemoPaper();
        await migrated.MigrateAsync();

        Assert.Equal(migrated.Texts(schema), filled.Texts(schema));
        Assert.Equal(migrated.Texts(schema), empty.Texts(schema));
        Assert.True(filled.Number("SELECT COUNT(*) FROM sqlite_stat1") > 10);
    }

    [Fact]
    public async Task Lists_of_topics_and_authors_have_the_order_that_the_triggers_would_give_them()
    {
        using var paper = await DemoPaper.FilledAsync(300);

        foreach (var table in (string[])["ArticleTopics", "Bylines"])
        {
            Assert.True(paper.Number($"SELECT COUNT(*) FROM {table}") >= 300);
            Assert.Equal(0, paper.Number(
                $"SELECT COUNT(*) FROM {table} t JOIN Articles a ON a.Id = t.ArticleId WHERE t.ListedUtc IS NOT a.PublishedUtc"));
        }
    }

    [Fact]
    public void The_site_s_own_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        var own = Path.Combine(folder.Path, "data");
        Directory.CreateDirectory(own);
        var link = Path.Combine(folder.Path, "elsewhere");
        Directory.CreateSymbolicLink(link, own);

        foreach (var chosen in (string[])[own, own + "/", Path.Combine(own, "..", "data"), link])
            Assert.Throws<StartupException>(() => NewsSite.Demo.DemoFolder.Choose(chosen, own));
        Assert.Equal(Path.Combine(folder.Path, "demo-data"), NewsSite.Demo.DemoFolder.Choose(null, own));
    }

    [Fact]
    public async Task A_filled_folder_is_filled_anew_only_when_that_is_said()
    {
        using var paper = await DemoPaper.FilledAsync(7);

        await Assert.ThrowsAsync<StartupException>(() => paper.FillAsync(3));
        Assert.Equal(7, paper.Number("SELECT COUNT(*) FROM Articles"));
        await paper.FillAsync(3, replace: true);
        Assert.Equal(3, paper.Number("SELECT COUNT(*) FROM Articles"));
    }

    [Fact]
    public async Task Articles_that_are_not_sample_content_are_never_replaced()
    {
        using var paper = await DemoPaper.FilledAsync(7);
        paper.Rows($"DELETE FROM Settings WHERE Key = '{Setting.SampleContent}'");

        await Assert.ThrowsAsync<StartupException>(() => paper.FillAsync(3, replace: true));
        Assert.Equal(7, paper.Number("SELECT COUNT(*) FROM Articles"));
    }

    private static IEnumerable<string> Files(DemoPaper paper) =>
        Directory.EnumerateFiles(paper.Media).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;
}
