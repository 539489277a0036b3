using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public class PageCacheTests
{
    private int _renders;

    private string Render(string text = "page") =>
        string.Create(CultureInfo.InvariantCulture, $"{text} {Interlocked.Increment(ref _renders)}");

    private Task<PageHost> StartAsync(params (string Key, string Value)[] settings) => PageHost.StartAsync(
        app =>
        {
            app.MapReaderPage("/page", () => Results.Text(Render(), "text/html"));
            app.MapReaderPage("/list", (string? before, string? other) => Results.Text(Render($"{before}|{other}"), "text/html"), "before");
            app.MapReaderPage("/long/{name}", (string name) => Results.Text(Render(name) + new string('x', 20_000), "text/html"));
            app.MapReaderPage("/known/{name}", (string name) => name == "yes" ? Results.Text(Render(), "text/html") : Missing());
            app.MapReaderPage("/gone", () => { Render(); return Results.StatusCode(410); });
            app.MapReaderPage("/moved", () => { Render(); return Results.LocalRedirect("/page", permanent: true); });
            app.MapReaderPage("/cookie", (HttpContext context) => { context.Response.Cookies.Append("user", "7"); return Render(); });
            app.MapReaderPage("/busy", () => { Render(); return Results.StatusCode(503); });
            app.MapReaderPage("/error/{status:int}", (int status, HttpContext context) =>
                Results.Text(Render($"explains {status}"), "text/html", statusCode: context.Response.StatusCode)).WithOrder(-1);
            app.MapGet("/private", () => Render());
            IResult Missing() { Render(); return Results.NotFound(); }
        },
        services => services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new Arrivals()),
        settings);

    [Fact]
    public async Task A_page_is_rendered_once_for_an_edition()
    {
        await using var host = await StartAsync();

        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));
        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));
        host.Edition.Turn();
        Assert.Equal("page 2", await host.Browser.GetStringAsync("/page"));
    }

    [Fact]
    public async Task A_page_that_was_being_rendered_during_a_publish_is_never_sent_afterwards()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var content = "old";
        await using var host = await PageHost.StartAsync(app => app.MapReaderPage("/slow", async () =>
        {
            var read = content;
            begun.TrySetResult();
            await (read == "old" ? go.Task : Task.CompletedTask);
            return read;
        }));

        var early = host.Browser.GetStringAsync("/slow");
        await begun.Task;
        content = "new";
        host.Edition.Turn();
        Assert.Equal("new", await host.Browser.GetStringAsync("/slow"));
        go.SetResult();

        Assert.Equal("old", await early);
        Assert.Equal("new", await host.Browser.GetStringAsync("/slow"));
    }

    [Fact]
    public async Task A_committed_change_is_on_the_next_page_without_delay()
    {
        await using var host = await StartAsync();
        var gate = host.Services.GetRequiredService<WriteGate>();
        var quickest = TimeSpan.MaxValue;
        for (var publish = 1; publish <= 20; publish++)
        {
            await host.Browser.GetStringAsync("/page");
            var before = _renders;
            await gate.WriteForReadersAsync((_, _) => Task.FromResult(true), CancellationToken.None);

            var committed = TimeProvider.System.GetTimestamp();
            var page = await host.Browser.GetStringAsync("/page");
            var taken = TimeProvider.System.GetElapsedTime(committed);

            Assert.Equal($"page {before + 1}", page);
            quickest = taken < quickest ? taken : quickest;
        }

        // The first request after each commit had the change. The quickest of twenty leaves aside what else the machine
        // was doing: a delay of the site's own would be in every one of them.
        Assert.True(quickest < TimeSpan.FromMilliseconds(10), $"{quickest}");
    }

    [Fact]
    public async Task Pages_end_with_the_local_day()
    {
        await using var host = await StartAsync(("Site:TimeZone", "Asia/Karachi"));
        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));

        host.Clock.Advance(new DateTime(2026, 11, 22, 18, 59, 59, DateTimeKind.Utc) - host.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var atMidnight = await host.Browser.GetAsync("/page");

        Assert.Equal("page 2", await atMidnight.Content.ReadAsStringAsync());
        Assert.Equal(new(2026, 11, 22, 19, 0, 0, TimeSpan.Zero), atMidnight.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("/list?utm_source=mail")]
    [InlineData("/list?other=1&fbclid=x&before=")]
    [InlineData("/list?Before=5")]
    public async Task Undeclared_query_keys_neither_reach_nor_vary_a_page(string address)
    {
        await using var host = await StartAsync();

        Assert.Equal("| 1", await host.Browser.GetStringAsync("/list"));
        Assert.Equal("| 1", await host.Browser.GetStringAsync(address));
    }

    [Fact]
    public async Task Declared_query_keys_vary_a_page()
    {
        await using var host = await StartAsync();

        Assert.Equal("5| 1", await host.Browser.GetStringAsync("/list?before=5"));
        Assert.Equal("5| 1", await host.Browser.GetStringAsync("/list?utm_source=x&before=%35&before=6"));
        Assert.Equal("6| 2", await host.Browser.GetStringAsync("/list?before=6"));
    }

    [Fact]
    public async Task Memory_stays_within_its_limit_and_pages_in_demand_stay()
    {
        const int limit = 200_000;
        await using var host = await StartAsync(("Site:PageCacheLimitBytes", $"{limit}"));
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
        await using var host = await StartAsync(("Site:PageCacheLimitBytes", "0"));

        Assert.Equal("page 1", await host.Browser.GetStringAsync("/page"));
        Assert.Equal("page 2", await host.Browser.GetStringAsync("/page"));
    }

    [Fact]
    public async Task A_flood_of_invented_addresses_neither_evicts_pages_nor_grows()
    {
        await using var host = await StartAsync(("Site:PageCacheLimitBytes", "500000"));
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

    [Theory]
    [InlineData("/known/no", 404)]
    [InlineData("/gone", 410)]
    public async Task A_refusal_is_remembered_briefly_with_one_page_for_all(string address, int status)
    {
        await using var host = await StartAsync();
        using var first = await host.Browser.GetAsync(address);
        using var second = await host.Browser.GetAsync(address);

        Assert.All([first, second], answer => Assert.Equal(status, (int)answer.StatusCode));
        Assert.All([first, second], answer => Assert.Equal("public, max-age=60", $"{answer.Headers.CacheControl}"));
        Assert.Equal($"explains {status} 2", await first.Content.ReadAsStringAsync());
        Assert.Equal($"explains {status} 2", await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_move_is_remembered()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < 2; i++)
        {
            using var moved = await host.Browser.GetAsync("/moved");
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
            Assert.Equal("/page", moved.Headers.Location?.OriginalString);
            Assert.Equal("public, max-age=300", $"{moved.Headers.CacheControl}");
        }

        Assert.Equal(1, _renders);
    }

    [Fact]
    public async Task A_page_that_sets_a_cookie_is_not_stored_and_the_cookie_is_not_sent()
    {
        await using var host = await StartAsync();
        for (var render = 1; render <= 2; render++)
        {
            using var answer = await host.Browser.GetAsync("/cookie");
            Assert.Equal($"page {render}", await answer.Content.ReadAsStringAsync());
            Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("/private", 200)]
    [InlineData("/busy", 503)]
    public async Task Whatever_is_not_a_page_for_all_is_not_to_be_stored(string address, int status)
    {
        await using var host = await StartAsync();
        using var first = await host.Browser.GetAsync(address);
        var renders = _renders;
        using var second = await host.Browser.GetAsync(address);

        Assert.Equal(status, (int)second.StatusCode);
        Assert.Equal("no-store", $"{second.Headers.CacheControl}");
        Assert.Equal(2 * renders, _renders);
    }

    [Theory]
    [InlineData("/error/404")]
    [InlineData("/Error/200/")]
    [InlineData("//error")]
    public async Task A_page_that_explains_has_no_address_of_its_own(string address)
    {
        await using var host = await StartAsync();

        Assert.StartsWith("HTTP/1.1 404 ", await host.GetRawAsync(address), StringComparison.Ordinal);
        Assert.EndsWith("explains 404 1", await host.GetRawAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_set_before_the_cache_are_on_stored_pages_too()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await host.Browser.GetAsync("/page");
            Assert.Equal(["yes"], answer.Headers.GetValues(Arrivals.Mark));
        }
    }
}
