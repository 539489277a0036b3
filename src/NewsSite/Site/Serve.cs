using System.CommandLine;
using NewsSite.Data;
using NewsSite.Import;

namespace NewsSite.Site;

/// <summary>The verb that opens the site to readers.</summary>
internal static class Serve
{
    public static Command Verb()
    {
        var verb = new Command("serve", "Opens the site to readers (the default).") { TreatUnmatchedTokensAsErrors = false };
        verb.SetAction((parsed, cancellationToken) => RunAsync([.. parsed.UnmatchedTokens], cancellationToken));
        return verb;
    }

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        await using var app = SiteHost.Build(args);
        var paths = app.Services.GetRequiredService<SitePaths>();
        Directory.CreateDirectory(paths.Data);
        using var held = SingleInstance.Hold(paths.Data);
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(cancellationToken);
        await app.Services.GetRequiredService<FirstRun>().RunAsync(cancellationToken);
        await app.Services.GetRequiredService<ImportSeeds>().RunAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
