using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Benchmarks;

/// <summary>
/// How long everybody else's saves wait while two topics of half of all articles each, a quarter of them in both, become one,
/// and then two stories. Works on a copy of a site's database (<c>demo --articles 100000</c> makes one).
/// </summary>
internal static class Merge
{
    private static readonly Person Editor = new(1, "Editor", Role.Editor, []);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["--data", var data])
        {
            await Console.Error.WriteLineAsync("merge --data FOLDER");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("newssite-merge-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(data, "*.db*"))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            await using var app = SiteHost.Build([$"--Site:DataPath={folder.FullName}", "--Logging:LogLevel:Default=Warning"]);
            await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
            await MeasureAsync(app.Services);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(IServiceProvider services)
    {
        var (topic, story) = await services.GetRequiredService<WriteGate>().WriteAsync(PrepareAsync, CancellationToken.None);
        await TellAsync("topics", services, topic, services.GetRequiredService<RemovePage<Topic>>());
        await TellAsync("stories", services, story, services.GetRequiredService<RemovePage<Story>>());
    }

    /// <returns>The two topics and the two stories, which follow each other.</returns>
    private static async Task<(int Topic, int Story)> PrepareAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var (topics, stories) = (new[] { new Topic("merge-one", "One"), new Topic("merge-two", "Two") }, new[] { new Story("merge-one", "One"), new Story("merge-two", "Two") });
        db.AddRange(topics);
        db.AddRange(stories);
        await db.SaveChangesAsync(cancellationToken);
        const string Insert = """INSERT INTO "ArticleTopics" ("ArticleId", "TopicId", "Position") SELECT "Id", {0}, 99 FROM "Articles" WHERE """;
        await db.Database.ExecuteSqlRawAsync(Insert + "\"Id\" % 2 = 0", [topics[0].Id], cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Insert + "\"Id\" % 4 < 2", [topics[1].Id], cancellationToken);
        await db.Database.ExecuteSqlRawAsync("""UPDATE "Articles" SET "StoryId" = {0} WHERE "Id" % 2 = 0""", [stories[0].Id], cancellationToken);
        return (topics[0].Id, stories[0].Id);
    }

    private static async Task TellAsync<T>(string what, IServiceProvider services, int id, RemovePage<T> remove)
        where T : class, INamedPage
    {
        var kind = services.GetRequiredService<NamedPages<T>>();
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);
        var articles = await kind.ArticlesOf(db, id).CountAsync();
        var clock = Stopwatch.StartNew();
        var merge = remove.RunAsync(Editor, id, version: 1, id + 1, CancellationToken.None);
        var other = services.GetRequiredService<WriteGate>().WriteAsync((_, _) => Task.FromResult(true), CancellationToken.None);
        var outcome = await merge;
        var merged = clock.Elapsed;
        await other;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {articles:N0} articles into another in {merged.TotalMilliseconds:N0} ms ({outcome.GetType().Name}); a save behind it waited {clock.Elapsed.TotalMilliseconds:N0} ms"));
    }
}
