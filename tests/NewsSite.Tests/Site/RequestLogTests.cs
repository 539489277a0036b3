using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_request_is_one_line_with_status_duration_and_size()
    {
        var log = await LogOfAsync("/health/live");

        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO GET /health/live 200 \d+\.\d\d ms 17 B$", Assert.Single(log));
    }

    [Fact]
    public async Task What_readers_search_for_is_not_written()
    {
        var log = await LogOfAsync("/nothing-here?q=secret&before=1");

        Assert.Contains(" GET /nothing-here?q&before 404 ", Assert.Single(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_cannot_forge_a_line()
    {
        var log = await LogOfAsync("/x%0A2026-01-01T00:00:00.000Z%20INFO%20forged%E2%80%AE");

        Assert.Contains(@"/x\u000A2026-01-01T00:00:00.000Z INFO forged\u202E 404", Assert.Single(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_page_is_an_error_with_its_cause_and_answers_500_with_the_headers()
    {
        await using var site = await RunningSite.StartAsync(
            app => app.MapGet("/broken", string () => throw new InvalidDataException("first line\nsecond line")));
        using (var browser = site.Browser())
        {
            var answer = await browser.GetAsync("/broken");
            Assert.Equal(StatusCodes.Status500InternalServerError, (int)answer.StatusCode);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("first line", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var log = await site.LogAsync();
        Assert.Contains(" ERROR GET /broken 500 ", log[0], StringComparison.Ordinal);
        Assert.Equal("    System.IO.InvalidDataException: first line", log[1]);
        Assert.All(log.Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_who_goes_away_is_no_error()
    {
        var asked = new TaskCompletionSource();
        await using var site = await RunningSite.StartAsync(app => app.MapGet("/slow", async (HttpContext context) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        using (var browser = site.Browser())
        {
            using var leaving = new CancellationTokenSource();
            var answer = browser.GetAsync("/slow", leaving.Token);
            await asked.Task;
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        }

        await site.StopAsync();
        Assert.Contains(" INFO GET /slow 499 ", Assert.Single(await site.LogAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_sets_the_levels()
    {
        await using var site = await RunningSite.StartAsync(
            _ => { }, "--Serilog:MinimumLevel:Override:NewsSite.Site.Logs.RequestLog=Error", "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information");
        using (var browser = site.Browser())
            await browser.GetAsync("/health/live");

        var log = await site.LogAsync();
        Assert.NotEmpty(log);
        Assert.DoesNotContain(log, line => line.Contains("/health/live", StringComparison.Ordinal));
    }

    private static async Task<string[]> LogOfAsync(string address)
    {
        await using var site = await RunningSite.StartAsync(_ => { });
        using (var browser = site.Browser())
            await browser.GetAsync(address);
        return await site.LogAsync();
    }
}
