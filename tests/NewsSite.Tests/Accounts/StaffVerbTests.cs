using System.CommandLine;
using NewsSite.Accounts;
using NewsSite.Site.Shell;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

public sealed class StaffVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Somebody_is_added_listed_disabled_enabled_and_reset()
    {
        var (code, added, _) = await RunAsync("add", "ada@news.example", "--name", "Ada First", "--role", "administrator");
        Assert.Equal(0, code);
        Assert.Contains("/newsroom/invitation?key=", added, StringComparison.Ordinal);
        await RunAsync("add", "ben@news.example", "--name", "Ben Second");

        Assert.Equal((0, "Ben Second is disabled.\n", ""), await RunAsync("disable", "BEN@news.example"));
        var (_, list, _) = await RunAsync("list");
        Assert.Contains(list.Split('\n'), line => line.StartsWith("ben@news.example", StringComparison.Ordinal) && line.Contains("disabled", StringComparison.Ordinal));
        Assert.Equal((0, "Ben Second may sign in.\n", ""), await RunAsync("enable", "ben@news.example"));
        var (_, reset, _) = await RunAsync("reset", "ben@news.example");
        Assert.Contains("/newsroom/invitation?key=", reset, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said()
    {
        Assert.Equal((1, "", "Nobody on the staff has the address nobody@news.example.\n"), await RunAsync("disable", "nobody@news.example"));
        var (code, _, error) = await RunAsync("add", "nowhere", "--name", "Ada");
        Assert.Equal(1, code);
        Assert.Contains("Write an e-mail address", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var parsed = Verbs.Root().Parse(CommandLine.Rewrite(["staff", .. args, "--data", Path.Combine(_folder.Path, "data")]));
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
