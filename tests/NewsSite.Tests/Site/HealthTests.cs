using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class HealthTests
{
    [Fact]
    public async Task A_site_that_works_is_live_and_ready_and_never_cached()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();

        var live = await browser.GetAsync("/health/live");
        var ready = await browser.GetAsync("/health/ready");

        Assert.Equal("""{"status":"live"}""", await live.Content.ReadAsStringAsync());
        Assert.Equal("""{"status":"ready","database":"ok","disk":"ok"}""", await ready.Content.ReadAsStringAsync());
        Assert.All([live, ready], answer => Assert.True(answer.Headers.CacheControl?.NoStore));
    }

    [Fact]
    public async Task A_probe_may_ask_by_any_name()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "10.1.2.3" } };

        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_database_without_the_present_schema_is_live_but_not_ready()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();
        await site.Gate.WriteAsync(
            (db, token) => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"", token), CancellationToken.None);

        var ready = await browser.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"not ready","database":"failing","disk":"ok"}""", await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task A_data_folder_that_takes_no_files_is_not_ready()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();
        Directory.CreateDirectory(Path.Combine(site.DataPath, "health.probe"));

        var ready = await browser.GetAsync("/health/ready");

        Assert.Equal("""{"status":"not ready","database":"ok","disk":"failing"}""", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_probe_only_reads()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();

        var answer = await browser.PostAsync("/health/live", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }
}
