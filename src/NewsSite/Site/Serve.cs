using System.CommandLine;
using Microsoft.Data.Sqlite;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Import;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;
using NewsSite.Site.Shell;

namespace NewsSite.Site;

/// <summary>The verb that opens the site to readers.</summary>
internal static class Serve
{
    public static Command Verb()
    {
        var verb = new Command("serve", "Opens the site to readers (the default).");
        verb.SetAction(RunAsync);
        return verb;
    }

    /// <exception cref="StartupException">The site cannot open; the message says why.</exception>
    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = SiteHost.Build(CommandLine.SettingsOf(parsed), serves: true);
        var paths = app.Services.GetRequiredService<SitePaths>();
        using var held = SingleInstance.Hold(paths.Data);
        var text = app.Services.GetRequiredService<StartupText>();
        try
        {
            paths.MakePrivateFolders();
            await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(cancellationToken);
            await app.Services.GetRequiredService<LoadIdentity>().RunAsync(cancellationToken);
            await app.Services.GetRequiredService<FirstRun>().RunAsync(cancellationToken);
            if (await app.Services.GetRequiredService<ImportSeeds>().RunAsync(cancellationToken) is { } imported)
                text.Note(ImportReport.Sentences(imported));
            text.Note(await app.Services.GetRequiredService<OfferSetUp>().RunAsync(cancellationToken));
            var contents = await text.LookAsync(cancellationToken);
            await Listening.OpenAsync(app, cancellationToken);
            Console.Write(text.Compose(contents, [.. app.Urls]));
        }
        catch (SqliteException error)
        {
            throw new StartupException(DatabaseTrouble.Explain(error));
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
