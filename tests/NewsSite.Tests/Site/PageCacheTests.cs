using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Site.Caching;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

/// <summary>When a reader page is rendered anew, and when not.</summary>
public sealed class PageCacheTests
{
    private readonly CountedPages _pages = new();

    [Fact]
    public async Task A_page_is_rendered_once_for_an_edition()
    {
        await using var host = await _pages.StartAsync();

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
        await using var host = await _pages.StartAsync();
        var gate = host.Services.GetRequiredService<WriteGate>();
        var quickest = TimeSpan.MaxValue;
        for (var publish = 1; publish <= 20; publish++)
        {
            await host.Browser.GetStringAsync("/page");
            var before = _pages.Renders;
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
        await using var host = await _pages.StartAsync(("Site:TimeZone", "Asia/Karachi"));
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
        await using var host = await _pages.StartAsync();

        Assert.Equal("| 1", await host.Browser.GetStringAsync("/list"));
        Assert.Equal("| 1", await host.Browser.GetStringAsync(address));
    }

    [Fact]
    public async Task Declared_query_keys_vary_a_page()
    {
        await using var host = await _pages.StartAsync();

        Assert.Equal("5| 1", await host.Browser.GetStringAsync("/list?before=5"));
        Assert.Equal("5| 1", await host.Browser.GetStringAsync("/list?utm_source=x&before=%35&before=6"));
        Assert.Equal("6| 2", await host.Browser.GetStringAsync("/list?before=6"));
    }
}
