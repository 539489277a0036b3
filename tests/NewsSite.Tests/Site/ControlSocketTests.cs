using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Logs;
using NewsSite.Site.Setup;
using NewsSite.Site.Shell;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class ControlSocketTests
{
    [Fact]
    public async Task A_verb_runs_in_the_serving_process_and_answers_here()
    {
        await using var app = new SiteApp();
        await using var site = app.WithWebHostBuilder(Taking(Topics));
        var edition = site.Services.GetRequiredService<Edition>();
        var before = edition.Current.Number;

        var (code, output, errors) = await RunAsync(Topics, CancellationToken.None, "topics", "add", "Belarus", "--data", app.DataPath);

        Assert.Equal(7, code);
        Assert.Equal($"Added Belarus for {Environment.CurrentDirectory}.\n", output);
        Assert.Equal("One thing is odd.\n", errors);
        Assert.Equal(before + 1, edition.Current.Number);
    }

    [Fact]
    public async Task A_verb_runs_by_itself_when_nobody_serves()
    {
        using var folder = new TemporaryFolder();

        var (code, output, _) = await RunAsync(Topics, CancellationToken.None, "topics", "add", "Belarus", "--data", folder.Path);

        Assert.Equal(7, code);
        Assert.StartsWith("Added Belarus", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "newssite.db")));
    }

    [Fact]
    public async Task Only_verbs_on_the_list_are_taken()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();

        var (code, output, errors) = await RunAsync(Topics, CancellationToken.None, "topics", "add", "Belarus", "--data", site.DataPath);

        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Contains("is not a command that it takes", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_the_caller_stops_the_verb_after_what_it_is_doing()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var finished = false;
        await using var app = new SiteApp();
        await using var site = app.WithWebHostBuilder(Taking(() => Waiting(started, cancelled, () => finished = true)));
        using var browser = site.CreateClient();
        using var stop = new CancellationTokenSource();

        var running = RunAsync(Topics, stop.Token, "topics", "add", "Belarus", "--data", app.DataPath);
        await started.Task;
        await stop.CancelAsync();
        await cancelled.Task;
        var (code, output, _) = await running;

        Assert.Equal(VerbHost.StoppedCode, code);
        Assert.Equal("half\n", output);
        Assert.True(finished);
    }

    [Fact]
    public async Task Stopping_the_site_waits_for_the_transaction_of_a_running_verb()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var finished = false;
        using var folder = new TemporaryFolder();
        var app = SiteHost.Build(["--Site:DataPath=" + folder.Path, "--urls=http://127.0.0.1:0"]);
        await using var closing = app;
        using var held = SingleInstance.Hold(folder.Path);
        var socket = new ControlSocket(
            app.Services.GetRequiredService<SitePaths>(),
            new ForwardedVerbs(() => Waiting(started, cancelled, () => finished = true), ["topics add"]),
            app.Services,
            app.Services.GetRequiredService<Microsoft.Extensions.Logging.ILogger<ControlSocket>>());
        using var disposing = socket;
        await socket.StartAsync(CancellationToken.None);
        var running = RunAsync(Topics, CancellationToken.None, "topics", "add", "Belarus", "--data", folder.Path);
        await started.Task;

        await socket.StopAsync(CancellationToken.None);

        Assert.True(finished);
        Assert.Equal(VerbHost.StoppedCode, (await running).Code);
    }

    [Fact]
    public async Task A_socket_that_a_killed_process_left_is_replaced()
    {
        using var folder = new TemporaryFolder();
        await using (var killed = SiteProcess.Serve(folder.Path))
        {
            await killed.OpenedAsync();
            killed.KillNow();
            await killed.ExitedAsync();
        }

        Assert.True(File.Exists(Path.Combine(folder.Path, "newssite.sock")));
        await using var again = SiteProcess.Serve(folder.Path);
        await again.OpenedAsync();
        var (_, _, errors) = await RunAsync(Topics, CancellationToken.None, "topics", "add", "Belarus", "--data", folder.Path);

        Assert.Contains("The site is running", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_costs_the_commands_and_not_the_site()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, new string('d', 100));
        await using var site = SiteProcess.Serve(data);
        await site.OpenedAsync();

        var refused = await Assert.ThrowsAsync<StartupException>(
            () => RunAsync(Topics, CancellationToken.None, "topics", "add", "Belarus", "--data", data));

        Assert.Contains("too long", refused.Message, StringComparison.Ordinal);
    }

    private static Action<IWebHostBuilder> Taking(Func<RootCommand> root) => builder => builder.ConfigureTestServices(
        services => services.AddSingleton(new ForwardedVerbs(root, ["topics add"])));

    /// <summary>A verb as a feature would write it.</summary>
    private static RootCommand Topics()
    {
        var name = new Argument<string>("name");
        return Root(name, (parsed, token) => VerbHost.RunAsync(
            parsed,
            async (verb, stop) =>
            {
                var topic = parsed.GetRequiredValue(name);
                await verb.Services.GetRequiredService<WriteGate>().WriteForReadersAsync(
                    (db, _) => Task.FromResult(db.Add(new Topic(Slug.From(topic), topic))), stop);
                await verb.Output.WriteLineAsync($"Added {topic} for {verb.PathOf(".")}.");
                await verb.Error.WriteLineAsync("One thing is odd.");
                return 7;
            },
            token));
    }

    /// <summary>The same words, for a verb that works until it is stopped and then ends its transaction.</summary>
    private static RootCommand Waiting(TaskCompletionSource started, TaskCompletionSource cancelled, Action finish) =>
        Root(new Argument<string>("name"), (parsed, token) => VerbHost.RunAsync(
            parsed,
            async (verb, stop) =>
            {
                await verb.Output.WriteLineAsync("half");
                await using var stopped = stop.Register(cancelled.SetResult);
                started.SetResult();
                await cancelled.Task;
                finish();
                stop.ThrowIfCancellationRequested();
                return 0;
            },
            token));

    private static RootCommand Root(Argument<string> name, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        var add = new Command("add") { name };
        add.SetAction(action);
        var root = new RootCommand { new Command("topics") { add } };
        CommandLine.AddOptions(root);
        return root;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(
        Func<RootCommand> root, CancellationToken stop, params string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await root().Parse(args).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false }, stop);
        return (code, output.ToString(), errors.ToString());
    }
}
