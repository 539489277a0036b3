using System.CommandLine;
using NewsSite.Data;
using NewsSite.Site;
using Spectre.Console;

namespace NewsSite.Import;

/// <summary>The verb <c>import PATH…</c>.</summary>
internal static class ImportVerb
{
    private const int AllWell = 0;
    private const int SomeRefused = 1;
    private const int NothingRead = 2;

    /// <summary>What a shell reports for a program that was interrupted.</summary>
    private const int Interrupted = 130;

    /// <summary>Columns for a table that goes to a file or a program: no name is broken over two lines.</summary>
    private const int UnwatchedWidth = 1000;

    public static Command Verb()
    {
        // Settings (--Site:DataPath=…) may stand between the paths; what begins with two hyphens is one of them.
        var words = new Argument<string[]>("PATH")
        {
            Description = "Files (.txt, .md) or folders, read at any depth.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Command("import", "Turns text files into published articles. Exit code: 0 all well, 1 some files refused, 2 nothing could be read.")
        {
            words,
        };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((parsed, cancellationToken) =>
        {
            var all = parsed.GetValue(words) ?? [];
            return RunAsync(
                [.. all.Where(word => !IsSetting(word))],
                [.. all.Where(IsSetting), .. parsed.UnmatchedTokens],
                cancellationToken);
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
                console, progress => import.RunAsync(paths, progress, cancellationToken));
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
            return Interrupted;
        }
    }

    private static bool IsSetting(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static async Task<int> RunAsync(string[] paths, string[] settings, CancellationToken cancellationToken)
    {
        if (paths.Length == 0)
        {
            await Console.Error.WriteLineAsync("Say what to import: import PATH… (files or folders).");
            return NothingRead;
        }

        await using var app = SiteHost.Build(settings);
        var folders = app.Services.GetRequiredService<SitePaths>();
        Directory.CreateDirectory(folders.Data);
        using var held = SingleInstance.Hold(folders.Data);
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(cancellationToken);
        await app.Services.GetRequiredService<FirstRun>().RunAsync(cancellationToken);

        var console = AnsiConsole.Console;
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = UnwatchedWidth;
        return await RunAsync(app.Services.GetRequiredService<ImportFiles>(), paths, console, cancellationToken);
    }
}
