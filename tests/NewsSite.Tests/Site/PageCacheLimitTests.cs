using System.Net;

namespace NewsSite.Tests.Site;

/// <summary>However much is asked for, the memory of pages stays within its bounds.</summary>
public sealed class PageCacheLimitTests
{
    private readonly CountedPages _pages = new();

    [Fact]
    public async Task Memory_stays_within_its_limit_and_pages_in_demand_stay()
    {
        const int limit = 200_000;
        await using var host = await _pages.StartAsync(("Site:PageCacheLimitBytes", $"{limit}"));
        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));
        host.Browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");

        for (var i = 0; i < 300; i++)
        {
            using var crawled = await host.Browser.GetAsync($"/long/{i}");
            using var asked = await host.Browser.GetAsync("/page");
            Assert.True(host.Pages.SizeBytes <= limit);
        }

        host.Browser.DefaultRequestHeaders.Clear();
        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));
        Assert.True(host.Pages.SizeBytes > limit / 2);
    }

    [Fact]
    public async Task A_limit_of_nothing_renders_every_time()
    {
        await using var host = await _pages.StartAsync(("Site:PageCacheLimitBytes", "0"));

        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));
        Assert.Equal("page 2", await host.Browser.GetStringAsync("/page"));
    }

    [Fact]
    public async Task A_flood_of_invented_addresses_neither_evicts_pages_nor_grows()
    {
        await using var host = await _pages.StartAsync(("Site:PageCacheLimitBytes", "500000"));
        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));

        var bodies = new HashSet<string>();
        for (var i = 0; i < 500; i++)
        {
            using var missing = await host.Browser.GetAsync($"/known/{i}-{new string('n', 300)}");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            bodies.Add(await missing.Content.ReadAsStringAsync());
        }

        Assert.Single(bodies);
        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));
        Assert.True(host.Pages.SizeBytes < 100_000);
    }
}
