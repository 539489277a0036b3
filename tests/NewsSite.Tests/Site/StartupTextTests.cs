using Microsoft.Extensions.DependencyInjection;
using NewsSite.Site;
using NewsSite.Site.Setup;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class StartupTextTests
{
    [Fact]
    public async Task It_says_where_the_site_and_its_data_are_what_happened_and_how_to_stop()
    {
        await using var site = new SiteApp(("Site:Name", "The Harbour Post"));
        var text = site.Services.GetRequiredService<StartupText>();
        text.Note(["Imported 12 files."]);
        var file = Path.Combine(site.DataPath, "setup-link.txt");
        var link = (await File.ReadAllTextAsync(file)).Trim();

        Assert.Equal(
            $"""
            The Harbour Post is open: http://localhost:5080
              Nobody works here yet. Open {link} to become the administrator (also in {file}).
              Imported 12 files.
              0 articles published.
              Data: {site.DataPath}
              Stop it with Ctrl+C.

            """,
            text.Compose(await text.LookAsync(CancellationToken.None), ["http://localhost:5080"]));
    }

    [Fact]
    public async Task It_says_when_links_lead_to_another_port()
    {
        await using var site = new SiteApp();

        var said = site.Services.GetRequiredService<StartupText>().Compose(new(0, false), ["http://0.0.0.0:8080"]);

        Assert.Contains("canonical links say http://localhost:5080: set Site:Url", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invented_articles_are_called_that()
    {
        await using var site = new SiteApp();
        await site.Gate.WriteAsync(
            (db, _) => Task.FromResult(db.Add(new Setting(Setting.SampleContent, "1"))), CancellationToken.None);

        var text = site.Services.GetRequiredService<StartupText>();
        var said = text.Compose(await text.LookAsync(CancellationToken.None), []);

        Assert.Contains("0 articles published, invented: this is sample content.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_follow_the_address_that_was_asked_for()
    {
        using var folder = new TemporaryFolder();
        await using var listening = SiteHost.Build(["--Site:DataPath=" + folder.Path, "--urls=http://192.168.4.2:8080"]);
        await using var configured = SiteHost.Build(
            ["--Site:DataPath=" + folder.Path, "--urls=http://192.168.4.2:8080", "--Site:Url=https://news.example"]);
        await using var anywhere = SiteHost.Build(["--Site:DataPath=" + folder.Path, "--urls=http://0.0.0.0:8080"]);

        Assert.Equal("http://192.168.4.2:8080/", Url(listening.Services));
        Assert.Equal("https://news.example/", Url(configured.Services));
        Assert.Equal("http://localhost:5080/", Url(anywhere.Services));
    }

    private static string Url(IServiceProvider services) =>
        services.GetRequiredService<Microsoft.Extensions.Options.IOptions<SiteOptions>>().Value.Url.AbsoluteUri;
}
