using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSite.Accounts;
using NewsSite.Site.Identity;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Feeds;

public sealed partial class MachineFileTests
{
    private static readonly (string, string) Url = ("Site:Url", "https://paper.example");

    [Fact]
    public async Task Robots_may_read_everything_but_the_newsroom()
    {
        await using var site = new SiteApp(Url);
        var lines = (await site.Browser().TextAsync("/robots.txt", "text/plain")).Split('\n');

        foreach (var crawler in new[] { "*", "GPTBot", "Google-Extended", "ClaudeBot", "CCBot", "PerplexityBot", "Applebot-Extended" })
        {
            var record = lines.SkipWhile(line => line != $"User-agent: {crawler}").Skip(1).TakeWhile(line => line.Length > 0);
            Assert.Equal(["Disallow: /newsroom/", "Disallow: /newsroom$", "Allow: /"], record);
        }

        Assert.Equal(
            ["Sitemap: https://paper.example/sitemap.xml", "Sitemap: https://paper.example/news-sitemap.xml"],
            lines.Where(line => line.StartsWith("Sitemap:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(nameof(AiCrawlers.AnswersOnly), true)]
    [InlineData(nameof(AiCrawlers.Refused), false)]
    public async Task Crawlers_for_language_models_read_what_the_paper_has_chosen(string choice, bool answering)
    {
        await using var site = new SiteApp(Url);
        using var administrator = await site.SignInAsync(Role.Administrator);
        Assert.Equal("/newsroom/settings", await administrator.PostAndFollowAsync("/newsroom/settings", ("Version", "0"), ("AiCrawlers", choice)));
        var page = await administrator.ReadAsync("/newsroom/settings");
        Assert.Equal(choice, page.QuerySelector("input[name=AiCrawlers][checked]")!.GetAttribute("value"));

        var text = await site.Browser().TextAsync("/robots.txt", "text/plain");
        var records = text.Split("\n\n").Where(record => record.StartsWith("User-agent: ", StringComparison.Ordinal))
            .Select(record => record.Split('\n')).ToDictionary(lines => lines[0]["User-agent: ".Length..], lines => lines[1..]);
        string[] readers = ["Disallow: /newsroom/", "Disallow: /newsroom$", "Allow: /"];
        Assert.Equal(readers, records["*"]);
        Assert.Equal(answering ? readers : ["Disallow: /"], records["PerplexityBot"]);
        foreach (var crawler in new[] { "GPTBot", "Google-Extended", "ClaudeBot", "CCBot", "Applebot-Extended" })
            Assert.Equal(["Disallow: /"], records[crawler]);
        Assert.Contains("Sitemap: https://paper.example/sitemap.xml", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_there_is_not_is_not_saved()
    {
        await using var site = new SiteApp(Url);
        using var administrator = await site.SignInAsync(Role.Administrator);
        using var refused = await administrator.PostAsync("/newsroom/settings", ("Version", "0"), ("AiCrawlers", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Theory]
    [InlineData("/humans.txt")]
    [InlineData("/ads.txt")]
    [InlineData("/trust.txt")]
    public async Task What_the_paper_does_not_say_has_no_file(string path)
    {
        await using var site = new SiteApp(Url);
        using var response = await site.Browser().GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Holes_are_reported_to_whom_the_options_name()
    {
        await using var site = new SiteApp(Url, ("Site:SecurityContact", "mailto:security@paper.example"));
        var browser = site.Browser();
        var text = await browser.TextAsync("/.well-known/security.txt", "text/plain");
        site.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(
            ["Contact: mailto:security@paper.example", "Expires: 2027-05-21T00:00:00Z", "Preferred-Languages: en-GB",
                "Canonical: https://paper.example/.well-known/security.txt", ""],
            text.Split('\n'));
        Assert.Equal(text, await browser.TextAsync("/.well-known/security.txt", "text/plain"));
    }

    [Fact]
    public async Task Without_a_contact_there_is_no_security_file()
    {
        await using var site = new SiteApp(Url);
        using var response = await site.Browser().GetAsync(new Uri("/.well-known/security.txt", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_manifest_names_the_paper_and_icons_that_are_what_it_says()
    {
        await using var site = new SiteApp(Url);
        using var manifest = JsonDocument.Parse(await site.Browser().TextAsync("/manifest.webmanifest", "application/manifest+json"));
        Assert.Equal("NewsSite", manifest.RootElement.GetProperty("name").GetString());
        Assert.Equal("/", manifest.RootElement.GetProperty("start_url").GetString());

        var icons = manifest.RootElement.GetProperty("icons").EnumerateArray().ToList();
        Assert.Equal(["192x192 any", "512x512 any", "512x512 maskable"],
            icons.Select(icon => $"{icon.GetProperty("sizes")} {icon.GetProperty("purpose")}"));
        foreach (var icon in icons)
        {
            var side = PngSide(icon.GetProperty("src").GetString()!);
            Assert.Equal($"{side}x{side}", icon.GetProperty("sizes").GetString());
        }
    }

    [Fact]
    public async Task The_head_names_icons_that_exist()
    {
        await using var site = new SiteApp(Url);
        var html = await site.Browser().TextAsync("/", "text/html");
        var icons = IconLink().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["/favicon.svg", "/apple-touch-icon.png"], icons);
        Assert.All(icons.Append("/favicon.ico"), icon => Assert.NotEmpty(Embedded(icon)));
        Assert.Equal(180, PngSide("/apple-touch-icon.png"));
        Assert.Equal(144, PngSide("/icon-144.png"));
    }

    /// <summary>Width and height stand behind the signature and the head of the first chunk.</summary>
    private static int PngSide(string path)
    {
        var png = Embedded(path);
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        return width;
    }

    private static byte[] Embedded(string path)
    {
        using var resource = typeof(Program).Assembly.GetManifestResourceStream("wwwroot" + path);
        Assert.NotNull(resource);
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    [GeneratedRegex("<link rel=\"(?:icon|apple-touch-icon)\" href=\"([^\"]+)\"")]
    private static partial Regex IconLink();
}
