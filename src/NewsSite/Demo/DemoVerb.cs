using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Demo.Drawing;
using NewsSite.Media;
using NewsSite.Media.Making;
using NewsSite.Site;
using NewsSite.Site.Setup;
using NewsSite.Site.Shell;
using Spectre.Console;

namespace NewsSite.Demo;

/// <summary>The verb that makes a full site of invented news in a data folder of its own.</summary>
internal static class DemoVerb
{
    public const int Most = 1_000_000;

    public static Command Verb()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles, at most 1,000,000.",
            DefaultValueFactory = _ => 1_000,
        };
        articles.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > Most)
                result.AddError("--articles takes a number from 0 to 1000000.");
        });
        var seed = new Option<ulong>("--seed") { Description = "Another number makes another paper.", DefaultValueFactory = _ => 1 };
        var data = new Option<string?>("--data") { Description = "The folder to fill; demo-data beside the site's own unless given." };
        var until = new Option<DateTimeOffset?>("--until") { Description = "The newest article's hour; the present one unless given." };
        var replace = new Option<bool>("--replace") { Description = "Fills a folder anew that holds sample content already." };

        var verb = new Command("demo", "Fills a separate data folder with invented news, to see a full site.")
        {
            articles, seed, data, until, replace,
        };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            new DemoRequest(
                parsed.GetValue(articles), parsed.GetValue(seed), parsed.GetValue(data),
                parsed.GetValue(until)?.UtcDateTime, parsed.GetValue(replace))
            {
                Settings = CommandLine.SettingsOf(parsed),
            },
            cancellationToken));
        return verb;
    }

    /// <exception cref="StartupException">The folder must not be filled.</exception>
    public static async Task<int> RunAsync(DemoRequest request, CancellationToken cancellationToken)
    {
        string own;
        await using (var site = SiteHost.Build([]))
            own = site.Services.GetRequiredService<SitePaths>().Data;
        var folder = DemoFolder.Choose(request.Folder, own);
        await using var app = SiteHost.Build([.. request.Settings, $"--Site:DataPath={folder}"]);
        var paths = app.Services.GetRequiredService<SitePaths>();
        Directory.CreateDirectory(paths.Data);
        using var held = SingleInstance.Hold(paths.Data);
        await DemoFolder.ClearAsync(
            paths, app.Services.GetRequiredService<IDbContextFactory<NewsDb>>(), request.Replace, cancellationToken);
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(cancellationToken);
        await app.Services.GetRequiredService<FirstRun>().RunAsync(cancellationToken);

        var clock = app.Services.GetRequiredService<SiteClock>();
        var (media, time) = (app.Services.GetRequiredService<MediaFolder>(), app.Services.GetRequiredService<TimeProvider>());
        using var program = new PictureProgram(app.Services.GetRequiredService<IOptions<SiteOptions>>(), time, Environment.ProcessorCount);
        var fill = new FillDemo(paths, media, new DevelopPictures(program, media, time), clock);
        var untilUtc = WholeHour(request.UntilUtc ?? clock.UtcNow);
        var summary = await WatchedAsync(
            request.Articles,
            progress => fill.RunAsync(request.Articles, request.Seed, untilUtc, progress, cancellationToken));
        await Console.Out.WriteLineAsync(Close(summary, folder));
        return 0;
    }

    private static DateTime WholeHour(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc);

    private static Task<DemoSummary> WatchedAsync(int articles, Func<DemoProgress, Task<DemoSummary>> fill)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
            return fill(new DemoProgress(null, null));

        return AnsiConsole.Progress().StartAsync(context =>
        {
            return fill(new DemoProgress(Bar("renditions", DrawPictures.Count), Bar("articles", articles)));

            Progress<int> Bar(string what, int most)
            {
                var bar = context.AddTask(what, maxValue: Math.Max(most, 1));
                return new Progress<int>(done => bar.Value = done);
            }
        });
    }

    private static string Close(DemoSummary summary, string folder) => string.Create(CultureInfo.InvariantCulture, $"""
        {summary.Articles:N0} articles in {summary.Stories:N0} stories and on their own, {summary.Pictures} pictures.
        Drawn in {summary.Drawing.TotalSeconds:0.0} s, written and stored in {summary.Filling.TotalSeconds:0.0} s: {summary.ArticlesPerSecond:N0} articles a second.
        {Renditions(summary)}
        In {folder}
        See it with: dotnet run --project src/NewsSite -- serve --Site:DataPath={folder}
        """);

    private static string Renditions(DemoSummary summary) => summary.Developed switch
    {
        null => "The picture program (libvips-tools) is missing: pictures are shown as drawn. Once it is installed, the site makes their renditions while it serves.",
        { } made when made < summary.Pictures => $"{made} pictures have their renditions; the site makes the others while it serves, and shows them as drawn until then.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Their renditions were made in {summary.Developing.TotalSeconds:0.0} s."),
    };
}

/// <param name="Folder">Null for the default.</param>
/// <param name="UntilUtc">Null for now.</param>
internal sealed record DemoRequest(int Articles, ulong Seed, string? Folder, DateTime? UntilUtc, bool Replace)
{
    /// <summary>See <see cref="CommandLine.SettingsOf"/>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
