using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Media;
using NewsSite.Site;
using NewsSite.Site.Shell;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class CheckTests
{
    [Fact]
    public async Task A_sound_site_is_healthy_while_it_runs()
    {
        await using var site = await SiteAsync();

        var (code, said) = await CheckAsync(site.DataPath);

        Assert.Equal(0, code);
        Assert.EndsWith("Healthy.\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("WRONG", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_a_site_at_rest_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        await using (var site = SiteProcess.Serve(folder.Path))
        {
            await site.OpenedAsync();
            site.Terminate();
            await site.ExitedAsync();
        }

        var before = Contents(folder.Path);
        var (code, _) = await CheckAsync(folder.Path);

        Assert.Equal(0, code);
        Assert.Equal(before, Contents(folder.Path));
    }

    [Fact]
    public async Task A_folder_without_a_database_cannot_be_checked()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "none");

        var (code, said) = await CheckAsync(data);

        Assert.Equal(2, code);
        Assert.StartsWith($"There is no database in {data}.", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task A_file_that_is_no_database_cannot_be_checked()
    {
        using var folder = new TemporaryFolder();
        folder.File("newssite.db", new string('x', 5000));

        var (code, said) = await CheckAsync(folder.Path);

        Assert.Equal(2, code);
        Assert.Contains("not a SQLite database", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""UPDATE "ArticleTopics" SET "ListedUtc" = 1""", "Lists", "topic 1")]
    [InlineData("""DELETE FROM "ArticleBodies" """, "Texts", "article 1")]
    [InlineData("""UPDATE "Articles" SET "PublishedOn" = NULL""", "Addresses", "article 1")]
    [InlineData("""INSERT INTO "Redirects" VALUES ('/a', '/b', 0), ('/b', '/a', 0)""", "Loops", "/a, /b")]
    [InlineData("""INSERT INTO "Redirects" VALUES ('/a', '/2026/11/22/gone', 0)""", "Redirects", "/a to /2026/11/22/gone")]
    [InlineData("""INSERT INTO "Redirects" VALUES ('/a', '/topics/gone', 0)""", "Redirects", "/a to /topics/gone")]
    [InlineData("""INSERT INTO "Redirects" VALUES ('/a', '/b', 0), ('/b', '/world', 0)""", "Redirects", "/a to /b")]
    [InlineData("""UPDATE "SitemapMonths" SET "Articles" = 7""", "Sitemap", "2026-11")]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_ListingTriggers'""", "Schema", "pending")]
    [InlineData("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99')""", "Schema", "newer version")]
    public async Task What_does_not_agree_is_found_and_named(string damage, string subject, string named)
    {
        await using var site = await SiteAsync();
        await site.Gate.WriteAsync((db, token) => db.Database.ExecuteSqlRawAsync(damage, token), CancellationToken.None);

        var (code, said) = await CheckAsync(site.DataPath);

        Assert.Equal(1, code);
        Assert.Contains(said.Split('\n'), line => line.StartsWith($"  WRONG  {subject} ", StringComparison.Ordinal)
            && line.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_names_a_missing_one_is_found()
    {
        await using var site = await SiteAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(site.DataPath, "newssite.db")};Foreign Keys=False;Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM \"Sections\"";
            await command.ExecuteNonQueryAsync();
        }

        var (code, said) = await CheckAsync(site.DataPath);

        Assert.Equal(1, code);
        Assert.Contains("WRONG  References  Rows name others that are not there: 1 from Articles to Sections.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_without_its_files_is_found_and_a_stray_file_is_counted()
    {
        await using var site = await SiteAsync();
        var media = Directory.CreateDirectory(Path.Combine(site.DataPath, "media")).FullName;
        await File.WriteAllTextAsync(Path.Combine(media, "aa-320.png"), "picture");
        await File.WriteAllTextAsync(Path.Combine(media, "aa-640.png"), "");
        await File.WriteAllTextAsync(Path.Combine(media, "stray.png"), "nobody's");
        await site.Gate.WriteAsync(
            (db, _) => Task.FromResult(db.Add(new MediaAsset(
                "aa", new PictureContent("aa", PictureFormat.Png, 960, 640, 1, "", ""), PictureFiles.Plain("aa", 960, 640, "png", 320, 640, 960), "A", new PictureUploader(null, ""), DateTime.UnixEpoch))), CancellationToken.None);

        var (_, missing) = await CheckAsync(site.DataPath);
        await File.WriteAllTextAsync(Path.Combine(media, "aa-640.png"), "picture");
        await File.WriteAllTextAsync(Path.Combine(media, "aa-960.png"), "picture");
        var (_, whole) = await CheckAsync(site.DataPath);

        Assert.Contains("missing or empty in " + media + ": aa-640.png, aa-960.png.", missing, StringComparison.Ordinal);
        Assert.Contains("All 3 files are there, and 1 that belong to no picture.", whole, StringComparison.Ordinal);
    }

    /// <summary>A site with one published article under one topic, and a redirect that leads to it.</summary>
    private static async Task<SiteApp> SiteAsync()
    {
        var site = new SiteApp();
        var nowUtc = site.Clock.GetUtcNow().UtcDateTime;
        await site.Gate.WriteForReadersAsync(
            async (db, token) =>
            {
                var topic = db.Add(new Topic("belarus", "Belarus")).Entity;
                var section = await db.Sections.OrderBy(s => s.Position).FirstAsync(token);
                await db.SaveChangesAsync(token);
                var article = Article.Draft(
                    new ArticleContent
                    {
                        Headline = "Headline", Standfirst = "Standfirst", Body = StoryText.Body("Text."),
                        SectionId = section.Id, TopicIds = [topic.Id], Bylines = [new BylineContent("A. Byline", null)],
                    },
                    "headline",
                    nowUtc);
                article.Publish(nowUtc, DateOnly.FromDateTime(nowUtc), nowUtc);
                db.Add(article);
                return db.Add(new Redirect("/2026/11/22/old", "/2026/11/22/headline", nowUtc));
            },
            CancellationToken.None);
        return site;
    }

    private static async Task<(int Code, string Said)> CheckAsync(string dataPath)
    {
        await using var said = new StringWriter();
        var code = await Verbs.Root().Parse(["check", "--data", dataPath])
            .InvokeAsync(new InvocationConfiguration { Output = said, Error = said, EnableDefaultExceptionHandler = false });
        return (code, said.ToString());
    }

    private static string[] Contents(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O}").Order(),
    ];
}
