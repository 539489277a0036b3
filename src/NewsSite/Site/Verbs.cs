using System.CommandLine;
using NewsSite.Data;
using NewsSite.Demo;

namespace NewsSite.Site;

/// <summary>The command line: one verb per thing a person can ask of the program; serving is what it does unasked.</summary>
internal static class Verbs
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("NewsSite: a whole newsroom in one process and one database file.")
        {
            Serve.Verb(),
            DemoVerb.Verb(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, cancellationToken) => Serve.RunAsync(args, cancellationToken));
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StartupException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
