using System.Net;
using System.Runtime.Versioning;
using Microsoft.AspNetCore.Builder;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class StopTests
{
    [Fact]
    public async Task Stopping_lets_a_request_that_runs_finish()
    {
        var asked = new TaskCompletionSource();
        var mayAnswer = new TaskCompletionSource();
        await using var site = await RunningSite.StartAsync(app => app.MapGet("/slow", async () =>
        {
            asked.SetResult();
            await mayAnswer.Task;
            return "finished";
        }));
        using var browser = site.Browser();
        var answer = browser.GetStringAsync("/slow");
        await asked.Task;

        var stopping = site.StopAsync();
        mayAnswer.SetResult();

        Assert.Equal("finished", await answer);
        await stopping;
    }

    [Fact]
    public async Task A_terminated_site_has_written_its_log_and_exits_with_success()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        await using var site = SiteProcess.Serve(data);
        using var browser = new HttpClient { BaseAddress = await site.OpenedAsync() };
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live?last")).StatusCode);

        site.Terminate();

        Assert.Equal(0, await site.ExitedAsync());
        var log = Assert.Single(Directory.GetFiles(Path.Combine(data, "logs")));
        Assert.Contains("GET /health/live?last 200", await File.ReadAllTextAsync(log), StringComparison.Ordinal);
        Assert.Contains("GET /health/live?last 200", site.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(data, "newssite.sock")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_look_into_the_data_folder()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        await using var site = SiteProcess.Serve(data);
        await site.OpenedAsync();

        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.All([data, Path.Combine(data, "keys"), Path.Combine(data, "logs")], path => Assert.Equal(OwnerOnly, File.GetUnixFileMode(path)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(data, "newssite.sock")));
    }
}
