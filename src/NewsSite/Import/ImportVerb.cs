using System.CommandLine;
using NewsSite.Site;
using NewsSite.Site.Shell;
using Spectre.Console;

namespace NewsSite.Import;

/// <summary>The verb <c>import PATH…</c>.</summary>
internal static class ImportVerb
{
    private const int AllWell = 0;
    private const int SomeRefused = 1;
    private const int NothingRead = 2;

    /// <summary>Columns for a table that goes to a file or a program: no name is broken over two lines.</summary>
    private const int UnwatchedWidth = 1000;

    public static Command Verb()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files (.txt, .md) or folders, read at any depth.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Command("import", "Turns text files into published articles. Exit code: 0 all well, 1 some files refused, 2 nothing could be read.")
        {
            paths,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(paths) is { Length: > 0 } given)
                return await VerbHost.RunAsync(parsed, (context, token) => RunAsync(given, context, token), cancellationToken);

            await parsed.InvocationConfiguration.Error.WriteLineAsync("Say what to import: import PATH… (files or folders).");
            return NothingRead;
        });
        return verb;
    }

    /// <summary>The import itself, on a database that is ready; also for a process that serves meanwhile.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        ImportFiles import, IReadOnlyCollection<string> paths, IAnsiConsole console, CancellationToken cancellationToken)
    {
        try
        {
            var result = await ImportReport.WatchedAsync(
                console, (progress, token) => import.RunAsync(paths, progress, token), cancellationToken);
            ImportReport.Write(console, result);
            return result switch
            {
                { Understood: 0 } => NothingRead,
                { Refused: > 0 } => SomeRefused,
                _ => AllWell,
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            console.WriteLine("Stopped. What was imported stays; the same command imports the rest.");
            return VerbHost.StoppedCode;
        }
    }

    private static async Task<int> RunAsync(string[] paths, VerbContext context, CancellationToken cancellationToken)
    {
        await context.Services.GetRequiredService<FirstRun>().RunAsync(cancellationToken);
        return await RunAsync(
            context.Services.GetRequiredService<ImportFiles>(), [.. paths.Select(context.PathOf)], ConsoleOf(context),
            cancellationToken);
    }

    private static IAnsiConsole ConsoleOf(VerbContext context)
    {
        if (context.IsWatched)
            return AnsiConsole.Console;

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(context.Output),
        });
        console.Profile.Width = UnwatchedWidth;
        return console;
    }
}
