using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Suggestions;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Benchmarks;

/// <summary>
/// How long the desk's lists and searches take on a site that exists (<c>demo --articles 100000</c> makes one): the median
/// of several calls, in this process. Nothing is changed but the schema, if it is an older one.
/// </summary>
internal static class DeskLists
{
    private const int Calls = 11;

    private static readonly Person Editor = new(1, "Editor", Role.Editor, []);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["--data", var data])
        {
            await Console.Error.WriteLineAsync("desk-lists --data FOLDER");
            return 2;
        }

        await using var app = SiteHost.Build([$"--Site:DataPath={Path.GetFullPath(data)}", "--Logging:LogLevel:Default=Warning"]);
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
        var halfWay = await HalfWayAsync(app.Services);
        var desk = app.Services.GetRequiredService<ArticleDesk>();
        var search = app.Services.GetRequiredService<PublishedSearch>();
        var names = app.Services.GetRequiredService<NameSearch>();

        await MeasureAsync("everything", () => desk.ListAsync(Editor, new(), null, CancellationToken.None));
        await MeasureAsync("everything, half-way", () => desk.ListAsync(Editor, new(), halfWay, CancellationToken.None));
        await MeasureAsync("one section", () => desk.ListAsync(Editor, new() { SectionId = 7 }, null, CancellationToken.None));
        await MeasureAsync("drafts", () => desk.ListAsync(Editor, new() { State = ArticleState.Draft }, null, CancellationToken.None));
        await MeasureAsync("one person", () => desk.ListAsync(Editor, new() { StaffId = 1 }, null, CancellationToken.None));
        await MeasureAsync("one author", () => desk.ListAsync(Editor, new() { AuthorId = 1 }, null, CancellationToken.None));
        await MeasureAsync("a word in many headlines", () => desk.ListAsync(Editor, new() { Text = "the" }, null, CancellationToken.None));
        await MeasureAsync("a word in no headline", () => desk.ListAsync(Editor, new() { Text = "qqqq" }, null, CancellationToken.None));
        await MeasureAsync("links: a word in no headline", () => search.FindAsync("qqqq", CancellationToken.None));
        await MeasureAsync("topics by their beginning", () => names.TopicsAsync("m", CancellationToken.None));
        return 0;
    }

    private static async Task<DeskCursor?> HalfWayAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);
        var count = await db.Articles.CountAsync(CancellationToken.None);
        return await db.Articles.OrderByDescending(a => a.SavedUtc).ThenByDescending(a => a.Id)
            .Skip(count / 2)
            .Select(a => new DeskCursor(a.SavedUtc, a.Id))
            .FirstOrDefaultAsync(CancellationToken.None);
    }

    private static async Task MeasureAsync<T>(string name, Func<Task<T>> call)
    {
        var times = new List<double>();
        for (var i = 0; i <= Calls; i++)
        {
            var clock = Stopwatch.StartNew();
            await call();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {times.Skip(1).Order().ElementAt(Calls / 2):N1} ms"));
    }
}
