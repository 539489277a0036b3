using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests;

/// <summary>
/// Takes pictures of every kind of page of a running site, for people to look at: each screen in light and dark, from
/// right to left, and on paper. <c>tests/screenshots.sh URL FOLDER [PATH…]</c> runs it; no test does.
/// </summary>
internal static partial class Screenshots
{
    /// <summary>The kinds of page, each with the shape of its addresses; the first link of that shape is taken.</summary>
    private static readonly (string Kind, Regex Shape)[] Kinds =
    [
        ("article", Article()), ("topic", Topic()), ("author", Author()), ("story", Story()), ("section", Section()),
        ("day", Day()), ("month", Month()), ("year", Year()), ("standing", Standing()),
    ];

    public static async Task<int> Main(string[] args)
    {
        if (args.Length < 2 || !Uri.TryCreate(args[0], UriKind.Absolute, out var site))
        {
            await Console.Error.WriteLineAsync("Usage: tests/screenshots.sh URL FOLDER [PATH…]");
            return 2;
        }

        Directory.CreateDirectory(args[1]);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var pages = args.Length > 2
            ? args[2..].ToDictionary(NameOf, path => path)
            : await FindPagesAsync(browser, site);
        foreach (var (name, path) in pages)
        {
            Console.WriteLine($"{name}: {path}");
            await TakeAllAsync(browser, new Uri(site, path), Path.Combine(args[1], name));
        }

        return 0;
    }

    /// <summary>Follows the links of the front, and then of the first article, until there is one page of each kind.</summary>
    private static async Task<Dictionary<string, string>> FindPagesAsync(IBrowser browser, Uri site)
    {
        var found = new Dictionary<string, string> { ["front"] = "/", ["archive"] = "/archive", ["missing"] = "/no/such/page" };
        var links = await LinksAsync(browser, site);
        if (links.FirstOrDefault(link => Article().IsMatch(link)) is { } article)
            links = [.. links, .. await LinksAsync(browser, new Uri(site, article)), .. AboveArticle(article)];
        foreach (var (kind, shape) in Kinds)
        {
            if (links.FirstOrDefault(link => shape.IsMatch(link)) is { } path)
                found.TryAdd(kind, path);
        }

        return found;
    }

    /// <summary>The day, month and year under whose addresses the article stands.</summary>
    private static IEnumerable<string> AboveArticle(string path)
    {
        var parts = path.Split('/');
        return [string.Join('/', parts[..4]), string.Join('/', parts[..3]), string.Join('/', parts[..2])];
    }

    private static async Task<string[]> LinksAsync(IBrowser browser, Uri address)
    {
        await using var visit = await Visit.OpenAsync(browser, address);
        return await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.links].filter(a => a.origin === location.origin).map(a => a.pathname)");
    }

    private static async Task TakeAllAsync(IBrowser browser, Uri address, string file)
    {
        foreach (var screen in Enum.GetValues<Screen>())
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var visit = await Visit.OpenAsync(
                    browser, address, new() { ViewportSize = screen.Size(), ColorScheme = scheme });
                await TakeAsync(visit.Page, $"{file}-{screen.Size().Width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png");
            }
        }

        await using var last = await Visit.OpenAsync(browser, address, new() { ViewportSize = Screen.Desktop.Size() });
        await last.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");
        await TakeAsync(last.Page, $"{file}-1440-rtl.png");
        await last.Page.EvaluateAsync("() => { document.documentElement.dir = 'ltr'; }");
        await PrintAsync(last.Page, $"{file}-print");
    }

    private static Task<byte[]> TakeAsync(IPage page, string path) => page.ScreenshotAsync(new() { Path = path, FullPage = true });

    /// <summary>A PDF, and its pages as pictures where pdftoppm (poppler-utils) is installed.</summary>
    private static async Task PrintAsync(IPage page, string file)
    {
        await page.PdfAsync(new() { Path = $"{file}.pdf", Format = "A4" });
        try
        {
            using var pictures = Process.Start("pdftoppm", ["-png", "-r", "70", $"{file}.pdf", file]);
            await pictures.WaitForExitAsync();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"{file}.pdf stays a PDF: pdftoppm is not installed.");
        }
    }

    private static string NameOf(string path) => path.Trim('/') is { Length: > 0 } name ? name.Replace('/', '-') : "front";

    [GeneratedRegex(@"^/\d{4}/\d\d/\d\d/[^/]+$")]
    private static partial Regex Article();

    [GeneratedRegex("^/topics/[^/]+$")]
    private static partial Regex Topic();

    [GeneratedRegex("^/authors/[^/]+$")]
    private static partial Regex Author();

    [GeneratedRegex("^/stories/[^/]+$")]
    private static partial Regex Story();

    [GeneratedRegex("^/(world|politics|business|technology|science|culture|sport|opinion)$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^/\d{4}/\d\d/\d\d$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^/\d{4}/\d\d$")]
    private static partial Regex Month();

    [GeneratedRegex(@"^/\d{4}$")]
    private static partial Regex Year();

    [GeneratedRegex("^/(about|ethics|corrections|ownership|contact)$")]
    private static partial Regex Standing();
}
