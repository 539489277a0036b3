using System.CommandLine;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Demo;
using NewsSite.Import;
using NewsSite.Site.Checking;
using NewsSite.StandingPages;

namespace NewsSite.Site.Shell;

/// <summary>The command line: one verb per thing a person can ask of the program; serving is what it does unasked.</summary>
internal static class Verbs
{
    /// <summary>Verbs that the serving process runs when it holds the data folder; see <see cref="VerbHost"/>.</summary>
    public static readonly string[] Forwarded = ["import", "pages list", "pages show", "pages set", .. StaffVerb.Names];

    public static RootCommand Root()
    {
        var root = new RootCommand("NewsSite: a whole newsroom in one process and one database file. Without a verb it serves.")
        {
            Serve.Verb(),
            PagesVerb.Verb(),
            ImportVerb.Verb(),
            StaffVerb.Verb(),
            Check.Verb(),
            DemoVerb.Verb(),
        };
        CommandLine.AddOptions(root);
        root.SetAction(Serve.RunAsync);
        return root;
    }

    /// <returns>0 for success, 1 for a failure that was explained, 130 when stopped before the end; a verb may have more.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new StopSignal();
        try
        {
            return await Root().Parse(CommandLine.Rewrite(args)).InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                stop.Token);
        }
        catch (StartupException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return VerbHost.StoppedCode;
        }
    }
}
