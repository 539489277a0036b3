using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Site.Caching;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

/// <summary>Many readers who ask for one page before anybody has it.</summary>
public class PageCacheCrowdTests
{
    private readonly Arrivals _arrivals = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _renders;

    private Task<PageHost> StartAsync(Func<int, CancellationToken, Task<IResult>> page) => PageHost.StartAsync(
        app => app.MapReaderPage("/page", async (CancellationToken cancellationToken) =>
        {
            var render = Interlocked.Increment(ref _renders);
            _begun.TrySetResult();
            await _go.Task;
            return await page(render, cancellationToken);
        }),
        services => services.AddSingleton<IStartupFilter>(_arrivals));

    [Fact]
    public async Task A_thousand_simultaneous_first_requests_render_a_page_once()
    {
        await using var host = await StartAsync((_, _) => Task.FromResult(Results.Text("page")));

        var readers = Enumerable.Range(0, 1000).Select(_ => host.Browser.GetStringAsync("/page")).ToArray();
        await _arrivals.ReachAsync(1000);
        _go.SetResult();

        Assert.All(await Task.WhenAll(readers), body => Assert.Equal("page", body));
        Assert.Equal(1, _renders);
    }

    [Fact]
    public async Task A_leader_who_leaves_breaks_nobody_elses_page()
    {
        var leaderSawCancellation = false;
        await using var host = await StartAsync((_, cancellationToken) =>
        {
            leaderSawCancellation = cancellationToken.CanBeCanceled;
            return Task.FromResult(Results.Text("page"));
        });

        var leader = await host.AskAndWaitAsync("/page");
        await _begun.Task;
        var readers = Enumerable.Range(0, 20).Select(_ => host.Browser.GetStringAsync("/page")).ToArray();
        await _arrivals.ReachAsync(21);
        leader.Client.Close(0);
        _go.SetResult();

        Assert.All(await Task.WhenAll(readers), body => Assert.Equal("page", body));
        Assert.Equal(1, _renders);
        Assert.False(leaderSawCancellation);
    }

    [Fact]
    public async Task A_waiting_reader_who_leaves_changes_nothing()
    {
        await using var host = await StartAsync((_, _) => Task.FromResult(Results.Text("page")));

        var leader = host.Browser.GetStringAsync("/page");
        await _begun.Task;
        (await host.AskAndWaitAsync("/page")).Client.Close(0);
        _go.SetResult();

        Assert.Equal("page", await leader);
        Assert.Equal("page", await host.Browser.GetStringAsync("/page"));
        Assert.Equal(1, _renders);
    }

    [Fact]
    public async Task A_rendering_that_fails_once_costs_only_its_leader()
    {
        await using var host = await StartAsync((render, _) => render == 1
            ? throw new InvalidOperationException("The first rendering fails.")
            : Task.FromResult(Results.Text("page")));

        var answers = await AskTogetherAsync(host, 50);

        Assert.Single(answers, status => status == HttpStatusCode.InternalServerError);
        Assert.Equal(49, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(2, _renders);
    }

    [Fact]
    public async Task A_page_that_always_fails_is_tried_twice_and_never_stored()
    {
        await using var host = await StartAsync((_, _) => throw new InvalidOperationException("Every rendering fails."));

        var answers = await AskTogetherAsync(host, 50);

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.InternalServerError, status));
        Assert.Equal(2, _renders);
        using var later = await host.Browser.GetAsync("/page");
        Assert.Equal(HttpStatusCode.InternalServerError, later.StatusCode);
        Assert.Equal(3, _renders);
    }

    [Fact]
    public async Task What_is_for_one_reader_is_rendered_for_each()
    {
        await using var host = await StartAsync((_, _) => Task.FromResult(Results.StatusCode(StatusCodes.Status503ServiceUnavailable)));

        var answers = await AskTogetherAsync(host, 10);

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.Equal(10, _renders);
    }

    /// <summary>
    /// One reader leads, the others come while the page is being rendered. They come after it has begun because the
    /// first requests of all may still wait for the route table, where they count as arrived but share nothing yet.
    /// </summary>
    private async Task<HttpStatusCode[]> AskTogetherAsync(PageHost host, int readers)
    {
        var leader = AskAsync(host);
        await _begun.Task;
        var followers = Enumerable.Range(1, readers - 1).Select(_ => AskAsync(host)).ToArray();
        await _arrivals.ReachAsync(readers);
        _go.SetResult();
        return await Task.WhenAll(followers.Append(leader));
    }

    private static async Task<HttpStatusCode> AskAsync(PageHost host)
    {
        using var answer = await host.Browser.GetAsync("/page");
        return answer.StatusCode;
    }
}
