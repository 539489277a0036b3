using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Benchmarks;

/// <summary>
/// Articles are scheduled for whole seconds, several for each, on a running site with the real clock. How late is each, from
/// the time it is due until a reader's connection to the database sees it published?
/// </summary>
internal static class Schedule
{
    private const int DefaultArticles = 200;
    private const int DefaultSeconds = 20;

    /// <summary>More than scheduling the articles takes.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    private static readonly Person Editor = new(1, "Editor", Role.Editor, []);

    /// <returns>0 when every article appeared once, none early, none later than promised.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var articles = args is ["--articles", var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultArticles;
        var seconds = args is [.., "--seconds", var length] ? int.Parse(length, CultureInfo.InvariantCulture) : DefaultSeconds;
        var folder = Directory.CreateTempSubdirectory("newssite-schedule-").FullName;
        try
        {
            await using var app = SiteHost.Build(
                [$"--Site:DataPath={folder}/data", $"--Site:SeedsPath={folder}/no-seeds", "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Warning"],
                serves: true);
            Directory.CreateDirectory(app.Services.GetRequiredService<SitePaths>().Data);
            await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
            await app.Services.GetRequiredService<FirstRun>().RunAsync(CancellationToken.None);
            await app.StartAsync();
            var due = await PlanAsync(app, articles, seconds);
            return Report(due, await WatchAsync(app, due), await PublicationsAsync(app));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>When each article is due.</returns>
    private static async Task<Dictionary<int, DateTime>> PlanAsync(WebApplication app, int articles, int seconds)
    {
        var clock = app.Services.GetRequiredService<SiteClock>();
        var now = clock.UtcNow + Lead;
        var first = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var due = new Dictionary<int, DateTime>();
        for (var number = 0; number < articles; number++)
        {
            var copy = new ArticleCopy
            {
                Headline = $"Harbour opens again, part {number}", Standfirst = "At noon.", SectionId = 1, AiUse = AiUse.None,
                Markdown = "The first boat left.\n\nThe second followed.", Sources = [new("Harbour office", null)],
            };
            var id = Value(await app.Services.GetRequiredService<StartArticle>().RunAsync(Editor, copy, CancellationToken.None));
            var atUtc = first.AddSeconds(number % seconds);
            var local = clock.Local(atUtc).DateTime;
            Value(await app.Services.GetRequiredService<ScheduleArticle>().RunAsync(Editor, new ScheduleRequest(id, local), CancellationToken.None));
            due[id] = atUtc;
        }

        return clock.UtcNow < first ? due : throw new InvalidOperationException("Scheduling took longer than the time before the first is due.");
    }

    /// <returns>When each article was first seen published.</returns>
    private static async Task<Dictionary<int, DateTime>> WatchAsync(WebApplication app, IReadOnlyDictionary<int, DateTime> due)
    {
        var clock = app.Services.GetRequiredService<SiteClock>();
        var seen = new Dictionary<int, DateTime>();
        var until = due.Values.Max() + Patience;
        var databases = app.Services.GetRequiredService<IDbContextFactory<NewsDb>>();
        while (seen.Count < due.Count && clock.UtcNow < until)
        {
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            var published = await db.Articles.AsNoTracking().Where(a => a.State == ArticleState.Published).Select(a => a.Id).ToListAsync(CancellationToken.None);
            var now = clock.UtcNow;
            foreach (var id in published)
                seen.TryAdd(id, now);
            await Task.Delay(Glance);
        }

        return seen;
    }

    /// <returns>How often each article was published.</returns>
    private static async Task<Dictionary<int, int>> PublicationsAsync(WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);
        return await db.Revisions.Where(r => r.Kind == RevisionKind.Published)
            .GroupBy(r => r.ArticleId)
            .Select(one => new { one.Key, Count = one.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, CancellationToken.None);
    }

    private static int Report(Dictionary<int, DateTime> due, Dictionary<int, DateTime> seen, Dictionary<int, int> publications)
    {
        double[] late = [.. seen.Select(one => (one.Value - due[one.Key]).TotalMilliseconds).Order()];
        double At(double share) => late.Length == 0 ? double.NaN : late[(int)((late.Length - 1) * share)];
        var once = due.Keys.Count(id => publications.GetValueOrDefault(id) == 1);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{due.Count:N0} articles, {due.Values.GroupBy(at => at).Max(one => one.Count()):N0} due at once: {once:N0} published exactly once, {late.Count(ms => ms < 0):N0} early; late by p50 {At(0.5):N0} ms, p99 {At(0.99):N0} ms, longest {At(1):N0} ms"));
        return once == due.Count && late.Length == due.Count && At(0) >= 0 && At(1) <= Promise.TotalMilliseconds ? 0 : 1;
    }

    private static T Value<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Ok ok ? ok.Value : throw new InvalidOperationException($"It was answered {outcome}.");
}
