using System.Diagnostics;
using System.Globalization;

using NewsSite.Demo;
using NewsSite.Site;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;
using Microsoft.Extensions.Options;

namespace NewsSite.Benchmarks;

/// <summary>How many sample articles a second are written, without storing them and with all that storing takes.</summary>
internal static class DemoRate
{
    private static readonly DateTime UntilUtc = new(2026, 11, 22, 14, 0, 0, DateTimeKind.Utc);

    /// <param name="args"><c>--articles N</c>, 100,000 unless given.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var articles = args is ["--articles", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000;
        Write(Math.Min(articles, 2_000));
        var (seconds, cpu) = Timed(() => Write(articles));
        await PrintAsync("written", articles, seconds, cpu);

        var folder = Directory.CreateTempSubdirectory("newssite-demo-rate-").FullName;
        try
        {
            return await DemoVerb.RunAsync(
                new DemoRequest(articles, Seed: 1, Path.Combine(folder, "sample"), UntilUtc, Replace: false)
                {
                    // Pictures as they are drawn: what is measured are articles.
                    Settings = [$"--Site:PictureProgramPath={folder}"],
                },
                CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(int articles)
    {
        var newspaper = new SampleNewspaper(articles, 1, UntilUtc, new SiteClock(TimeProvider.System, new IdentityReader(Options.Create(new SiteOptions()))));
        string[] sections = ["world", "politics", "business", "technology", "science", "culture", "sport", "opinion"];
        foreach (var article in newspaper.Articles(sections.Index().ToDictionary(s => s.Item, s => s.Index + 1), []))
            ArgumentNullException.ThrowIfNull(article);
    }

    private static (double Seconds, double Cpu) Timed(Action work)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        work();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    private static Task PrintAsync(string what, int articles, double seconds, double cpu) => Console.Out.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"{articles:N0} {what} in {seconds:0.0} s ({articles / seconds:N0} a second), {cpu:0.0} s of processor time ({articles / cpu:N0} a second)"));
}
