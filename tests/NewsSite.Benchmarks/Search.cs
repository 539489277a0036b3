using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Demo;
using NewsSite.Search;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Benchmarks;

/// <summary>
/// How long a search takes, as a whole page and over the network of this machine, with nothing remembered: rare words, common words,
/// phrases, nonsense, filters; and how long suggestions take, also while an import is being indexed.
/// </summary>
internal static class Search
{
    private static readonly DateTime UntilUtc = new(2026, 11, 22, 14, 0, 0, DateTimeKind.Utc);

    private const int IndexedAtOnce = 5_000;

    /// <param name="args"><c>--articles N</c>, else 1,000, 100,000 and 1,000,000; <c>--keep FOLDER</c> keeps the databases there for the next time.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        int[] sizes = Option("--articles") is { } one ? [int.Parse(one, CultureInfo.InvariantCulture)] : [1_000, 100_000, 1_000_000];
        var kept = Option("--keep");
        foreach (var size in sizes)
        {
            var folder = kept is null ? Directory.CreateTempSubdirectory("newssite-search-").FullName : Path.Combine(kept, size.ToString(CultureInfo.InvariantCulture));
            try
            {
                await MeasureAsync(folder, size);
            }
            finally
            {
                if (kept is null)
                    Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(string folder, int size)
    {
        var text = new ZipfText();
        await using var app = SiteHost.Build(
            [$"--Site:DataPath={folder}", "--Site:PageCacheLimitBytes=0", "--Site:SeedsPath=", "--applicationName=NewsSite", "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Warning"], serves: true);
        var isThere = File.Exists(app.Services.GetRequiredService<SitePaths>().Database);
        app.Services.GetRequiredService<SitePaths>().MakePrivateFolders();
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
        await app.Services.GetRequiredService<FirstRun>().RunAsync(CancellationToken.None);
        if (!isThere)
            await BuildAsync(app, text, size);

        await app.Services.GetRequiredService<FillIndex>().RunAsync(CancellationToken.None);
        await app.Services.GetRequiredService<GatherWords>().RunAsync(CancellationToken.None);
        await app.StartAsync();
        using var reader = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\n{size:N0} articles, {new FileInfo(app.Services.GetRequiredService<SitePaths>().Database).Length / 1e6:N0} MB"));
        await WarmAsync(reader, new SearchQueries(text.Words, seed: 5));
        var queries = new SearchQueries(text.Words, seed: 7);

        var all = new List<double>();
        foreach (var kind in SearchQueries.Kinds)
        {
            var times = new List<double>();
            foreach (var query in queries.Of(kind, 100))
                times.Add(await TimeAsync(reader, "/search?q=" + Uri.EscapeDataString(query) + (kind == "newest first" ? "&sort=date" : "")));
            all.AddRange(times);
            await TellAsync(kind, times);
        }

        await TellAsync("all searches", all);
        await TellAsync("suggestions", await SuggestAsync(reader, queries));
        await PublishAsync(app, text, size);
        await TellAsync("suggestions after an import", await SuggestAsync(reader, queries));
        await app.StopAsync();
    }

    private static async Task BuildAsync(WebApplication app, ZipfText text, int size)
    {
        var watch = Stopwatch.StartNew();
        TimeSpan written;
        await using (var database = await UnfinishedDatabase.OpenAsync(app.Services.GetRequiredService<SitePaths>().Database, CancellationToken.None))
        {
            var db = database.Db;
            db.AddRange(Enumerable.Range(0, ZipfText.Topics).Select(number => new Topic($"topic-{number}", ZipfText.TopicName(number, text.Words))));
            db.AddRange(Enumerable.Range(0, ZipfText.Authors).Select(number => new Author($"author-{number}", ZipfText.AuthorName(number, text.Words))));
            await db.SaveChangesAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await LoadAsync(db, text, 0, size, size);
            await transaction.CommitAsync();
            written = watch.Elapsed;
            await IndexAsync(db, size);
            await database.FinishAsync(CancellationToken.None);
        }

        var indexed = watch.Elapsed - written;
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{size:N0} articles written in {written.TotalSeconds:0} s, indexed in {indexed.TotalSeconds:0} s ({size / indexed.TotalSeconds:N0} a second)"));
    }

    /// <summary>In larger pieces than a site that serves can afford; all but the newest, which it takes as it takes an import.</summary>
    private static async Task IndexAsync(NewsDb db, int size)
    {
        for (var left = size - 2_000; left > 0; left -= IndexedAtOnce)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "SearchIndexing" SELECT "ArticleId" FROM "SearchPending" ORDER BY "PublishedUtc" LIMIT {Math.Min(left, IndexedAtOnce)}""");
        }
    }

    private static async Task LoadAsync(NewsDb db, ZipfText text, int from, int to, int size)
    {
        var sections = await db.Sections.CountAsync();
        var authors = Enumerable.Range(0, ZipfText.Authors).Select(number => ZipfText.AuthorName(number, text.Words)).ToList();
        using var loader = await ArticleLoader.StartAsync(db, CancellationToken.None);
        for (var number = from; number < to; number++)
            loader.Add(text.Article(number, size, sections, UntilUtc, authors));
    }

    /// <summary>As an import does it; the index follows in the background.</summary>
    private static Task<bool> PublishAsync(WebApplication app, ZipfText text, int size) => app.Services.GetRequiredService<WriteGate>().WriteForReadersAsync(
        async (db, token) =>
        {
            var last = await db.Articles.MaxAsync(a => a.Id, token);
            await LoadAsync(db, text, last, last + 2_000, size);
            return true;
        },
        CancellationToken.None);

    private static async Task<List<double>> SuggestAsync(HttpClient reader, SearchQueries queries)
    {
        var times = new List<double>();
        foreach (var typed in queries.Beginnings(300))
            times.Add(await TimeAsync(reader, "/search/suggest?q=" + Uri.EscapeDataString(typed)));
        return times;
    }

    /// <summary>A site that has answered for a minute: its code is compiled as it will be. Nothing of an answer is kept.</summary>
    private static async Task WarmAsync(HttpClient reader, SearchQueries queries)
    {
        foreach (var warm in SearchQueries.Kinds.SelectMany(kind => queries.Of(kind, 25)))
            await TimeAsync(reader, "/search?q=" + Uri.EscapeDataString(warm));
    }

    private static async Task<double> TimeAsync(HttpClient reader, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await reader.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static Task TellAsync(string what, List<double> times)
    {
        var sorted = times.Order().ToList();
        double At(double part) => sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
        return Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"  {what,-28} p50 {At(0.5),7:0.0} ms   p99 {At(0.99),7:0.0} ms   worst {sorted[^1],7:0.0} ms   ({sorted.Count})"));
    }
}
