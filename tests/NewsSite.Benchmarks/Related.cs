using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Related;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Listings;
using NewsSite.Site;

namespace NewsSite.Benchmarks;

/// <summary>
/// What related articles cost: finding those of all that are there already, in how much room, and then publishing and reading
/// beside them. Works on a copy of a site's database (<c>demo --articles 100000</c> makes one).
/// </summary>
internal static class Related
{
    private const int Publications = 60;
    private static readonly Person Editor = new(1, "Editor", Role.Editor, []);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["--data", var data, ..] || args.Length is not (2 or 4) || (args.Length == 4 && args[2] != "--compare"))
        {
            await Console.Error.WriteLineAsync("related --data FOLDER [--compare N]");
            return 2;
        }

        var limit = args.Length == 4 ? int.Parse(args[3], CultureInfo.InvariantCulture) : int.MaxValue;

        var folder = Directory.CreateTempSubdirectory("newssite-related-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(data, "*.db*"))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            await using var app = SiteHost.Build([$"--Site:DataPath={folder.FullName}", "--Logging:LogLevel:Default=Warning"]);
            var watch = Stopwatch.StartNew();
            await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
            Tell($"Opened and migrated in {watch.Elapsed.TotalSeconds:N1} s");
            await CompareAsync(app.Services, Path.Combine(folder.FullName, "newssite.db"), limit);
            await PublishAsync(app.Services);
            await ReadAsync(app.Services);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task CompareAsync(IServiceProvider services, string database, int limit)
    {
        var compare = services.GetRequiredService<CompareArticles>();
        var before = new FileInfo(database).Length;
        var batches = new List<double>();
        var (all, clock, worked) = (0, Stopwatch.StartNew(), Worked());
        for (var watch = Stopwatch.StartNew(); all < limit && await compare.RunAsync(CancellationToken.None) is > 0 and var done; watch.Restart())
        {
            all += done;
            batches.Add(watch.Elapsed.TotalMilliseconds);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var lists = await db.RelatedArticles.Select(r => r.ArticleId).Distinct().CountAsync();
        if (batches.Count > 0)
        {
            var core = (Worked() - worked).TotalMilliseconds / all;
            Tell($"Compared {all:N0} articles in {seconds:N0} s without resting: {all / seconds:N0} a second, {core:N2} ms of a core each, batches {Quantiles(batches)}");
        }

        Tell($"{lists:N0} articles have a list; the database grew by {(new FileInfo(database).Length - before) / 1048576.0:N0} MiB");
    }

    private static async Task PublishAsync(IServiceProvider services)
    {
        var (start, publish) = (services.GetRequiredService<StartArticle>(), services.GetRequiredService<PublishArticle>());
        var (gate, times, parts) = (services.GetRequiredService<WriteGate>(), new List<double>(), new List<double>());
        var worked = TimeSpan.Zero;
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);
        var step = Math.Max(1, await db.Articles.MaxAsync(a => a.Id) / Publications);
        foreach (var sample in await db.Articles.AsNoTracking().Where(a => a.Id % step == 0).OrderBy(a => a.Id).Include(a => a.Body).Include(a => a.Topics).Take(Publications).ToListAsync())
        {
            var id = ((Outcome<int>.Ok)await start.RunAsync(Editor, CopyOf(sample), CancellationToken.None)).Value;
            var watch = Stopwatch.StartNew();
            var outcome = await publish.RunAsync(Editor, id, seenVersion: null, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (outcome is not Outcome<StepTaken>.Ok)
                throw new InvalidOperationException($"Article {sample.Id} was refused: {outcome}");

            var before = Worked();
            parts.Add(await gate.WriteAsync(async (writing, token) => await PartAsync(writing, id, token), CancellationToken.None));
            worked += Worked() - before;
        }

        Tell($"Published {times.Count} articles: {Quantiles(times)}; the part of it that finds and stores what is related: {Quantiles(parts)}, {worked.TotalMilliseconds / times.Count:N1} ms of a core with its commit");
    }

    private static ArticleCopy CopyOf(Article sample) => new()
    {
        Headline = sample.Headline + " again",
        Standfirst = sample.Standfirst,
        Markdown = sample.Body?.Markdown ?? "",
        SectionId = sample.SectionId,
        TopicIds = [.. sample.Topics.Select(topic => topic.TopicId)],
        AiUse = AiUse.None,
        Sources = [new SourceContent("A source", null)],
    };

    /// <summary>Does it once more, within a transaction as a publication has it.</summary>
    private static async Task<double> PartAsync(NewsDb db, int id, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Include(a => a.Body).Include(a => a.Topics).SingleAsync(a => a.Id == id, cancellationToken);
        var watch = Stopwatch.StartNew();
        await RelatedLists.ApplyAsync(db, article, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task ReadAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);
        var most = await db.ArticleTopics.GroupBy(t => t.TopicId).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstAsync();
        var slug = await db.Topics.Where(t => t.Id == most).Select(t => t.Slug).FirstAsync();
        var story = await db.Articles.Where(a => a.StoryId != null).OrderByDescending(a => a.PublishedUtc)
            .Select(a => new { a.PublishedOn, a.Slug, Story = a.Story!.Slug }).FirstAsync();
        await TellReadingAsync("an article of a story", () => services.GetRequiredService<ArticleReader>()
            .FindAsync(story.PublishedOn.GetValueOrDefault(), story.Slug, CancellationToken.None));
        await TellReadingAsync("its story", () => services.GetRequiredService<StoryReader>().FindAsync(story.Story, Cursor.Newest, CancellationToken.None));
        await TellReadingAsync("the largest topic", () => services.GetRequiredService<ListingReader>().TopicAsync(slug, Cursor.Newest, CancellationToken.None));
    }

    private static async Task TellReadingAsync(string what, Func<Task> read)
    {
        var times = new List<double>();
        for (var n = 0; n < 200; n++)
        {
            var watch = Stopwatch.StartNew();
            await read();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Tell($"Read {what}: {Quantiles(times)}");
    }

    /// <summary>What the process has had of the processor: the same on a machine that has other work too.</summary>
    private static TimeSpan Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static string Quantiles(List<double> milliseconds)
    {
        milliseconds.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {milliseconds[milliseconds.Count / 2]:N1} ms, p99 {milliseconds[(int)(milliseconds.Count * 0.99)]:N1} ms");
    }

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
