using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Benchmarks;

/// <summary>
/// Twenty editors save ten articles at once, each as soon as the last save was acknowledged, each another block of a text
/// that two of them share; then every acknowledged save is looked for in the history. In this process, on a file.
/// </summary>
internal static class Saves
{
    private const int DefaultSeconds = 120;
    private const int Editors = 20;
    private const int Articles = 10;
    private const int Paragraphs = 40;

    /// <returns>0 when no acknowledged save is missing.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = args is ["--seconds", var count] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultSeconds;
        var folder = Directory.CreateTempSubdirectory("newssite-saves-").FullName;
        try
        {
            await using var app = SiteHost.Build([$"--Site:DataPath={folder}/data", "--Logging:LogLevel:Default=Warning"]);
            Directory.CreateDirectory(app.Services.GetRequiredService<SitePaths>().Data);
            await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
            await app.Services.GetRequiredService<FirstRun>().RunAsync(CancellationToken.None);

            var ids = new List<int>();
            for (var i = 0; i < Articles; i++)
                ids.Add(await StartAsync(app.Services));
            var acknowledged = new ConcurrentBag<Saved>();
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Editors).Select(editor =>
                Task.Run(() => SaveAsync(app.Services, ids[editor % Articles], editor, clock, TimeSpan.FromSeconds(seconds), acknowledged))));
            return Report(acknowledged, clock.Elapsed, await LostAsync(app.Services, acknowledged));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> StartAsync(IServiceProvider services)
    {
        var text = string.Join("\n\n", Enumerable.Range(0, Paragraphs).Select(i =>
            i < Editors ? First(i) : "The harbour office said on Sunday that boats would leave again when the wind had dropped."));
        var copy = new ArticleCopy { Headline = "Harbour opens again", Standfirst = "At noon.", SectionId = 1, AiUse = AiUse.None, Markdown = text };
        return await services.GetRequiredService<StartArticle>().RunAsync(Editor(0), copy, CancellationToken.None) is Outcome<int>.Ok started
            ? started.Value
            : throw new InvalidOperationException("The article could not be started.");
    }

    private static async Task SaveAsync(
        IServiceProvider services, int id, int editor, Stopwatch clock, TimeSpan until, ConcurrentBag<Saved> acknowledged)
    {
        var save = services.GetRequiredService<SaveArticle>();
        var opened = await services.GetRequiredService<OpenArticle>().RunAsync(Editor(editor), id, CancellationToken.None);
        var (copy, version) = opened is Outcome<OpenedArticle>.Ok ok
            ? (ok.Value.Copy, ok.Value.Version)
            : throw new InvalidOperationException("The article could not be opened.");
        var mine = First(editor);
        for (var number = 0; clock.Elapsed < until; number++)
        {
            var next = $"Editor {editor} writes sentence {number}.";
            var sent = copy with { Markdown = copy.Markdown.Replace(mine, next, StringComparison.Ordinal) };
            var began = clock.Elapsed;
            var outcome = await save.RunAsync(Editor(editor), new SaveRequest(id, version, sent), CancellationToken.None);
            if (outcome is not Outcome<SavedCopy>.Ok saved)
                throw new InvalidOperationException($"A save was answered {outcome}.");

            acknowledged.Add(new Saved(id, saved.Value.Version, next, clock.Elapsed - began));
            (copy, version, mine) = (saved.Value.Copy, saved.Value.Version, next);
        }
    }

    private static async Task<int> LostAsync(IServiceProvider services, IReadOnlyCollection<Saved> acknowledged)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(CancellationToken.None);
        var lost = 0;
        foreach (var saved in acknowledged)
        {
            if (!await db.Revisions.AnyAsync(r => r.ArticleId == saved.Id && r.Version == saved.Version && r.Markdown.Contains(saved.Text)))
                lost++;
        }

        return lost;
    }

    private static int Report(ConcurrentBag<Saved> acknowledged, TimeSpan elapsed, int lost)
    {
        double[] times = [.. acknowledged.Select(saved => saved.Took.TotalMilliseconds).Order()];
        double At(double share) => times[(int)((times.Length - 1) * share)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Editors} editors, {Articles} articles, {elapsed.TotalSeconds:N0} s: {times.Length:N0} saves acknowledged, {lost:N0} lost; p50 {At(0.5):N1} ms, p99 {At(0.99):N1} ms, longest {At(1):N1} ms"));
        return lost == 0 ? 0 : 1;
    }

    private static Person Editor(int number) => new(number + 1, $"Editor {number}", Role.Editor, []);

    private static string First(int editor) => $"This is where editor {editor} begins.";

    private sealed record Saved(int Id, int Version, string Text, TimeSpan Took);
}
