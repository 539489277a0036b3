using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site.Setup;
using NewsSite.Site.Shell;

namespace NewsSite.Site.Checking;

/// <summary>What one look at the site's data has found.</summary>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="Said">What was found, in a sentence for the person who runs the site.</param>
internal sealed record CheckResult(string Subject, bool IsGood, string Said);

/// <summary>
/// The verb that looks whether everything is as it should be. It reads through a connection that cannot write and takes
/// no lock, so that it may run beside the serving process, and changes nothing.
/// </summary>
internal static class Check
{
    private const int Healthy = 0;
    private const int Findings = 1;
    private const int CannotBeChecked = 2;

    public static Command Verb()
    {
        var verb = new Command(
            "check",
            "Verifies database, lists, addresses and pictures, and changes nothing. Exit code 0: healthy, 1: something is wrong, 2: cannot be checked.");
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            await using var app = SiteHost.Build(CommandLine.SettingsOf(parsed));
            var paths = app.Services.GetRequiredService<SitePaths>();
            if (File.Exists(paths.Database))
                return await RunAsync(paths, output, cancellationToken);

            await error.WriteLineAsync($"There is no database in {paths.Data}. Name the data folder with --data, or start the site once to make it.");
        }
        catch (StartupException explained)
        {
            await error.WriteLineAsync(explained.Message);
        }
        catch (SqliteException unreadable)
        {
            await error.WriteLineAsync(DatabaseTrouble.Explain(unreadable));
        }

        return CannotBeChecked;
    }

    private static async Task<int> RunAsync(SitePaths paths, TextWriter output, CancellationToken cancellationToken)
    {
        var isAtRest = !File.Exists(paths.Database + "-wal");
        await using var connection = new SqliteConnection(ReadOnly(paths.Database, isAtRest));
        await connection.OpenAsync(cancellationToken);
        await using var db = new NewsDb(new DbContextOptionsBuilder<NewsDb>().UseSqlite(connection).Options);

        // One snapshot for all questions: the site may be publishing meanwhile.
        await using var snapshot = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(snapshot, cancellationToken);

        await output.WriteLineAsync($"Checking {paths.Data}");
        var wrong = 0;
        await foreach (var result in LookAsync(db, connection, paths, cancellationToken))
        {
            wrong += result.IsGood ? 0 : 1;
            await output.WriteLineAsync($"  {(result.IsGood ? "ok   " : "WRONG")}  {result.Subject,-11} {result.Said}");
        }

        if (isAtRest && File.Exists(paths.Database + "-wal"))
        {
            await output.WriteLineAsync("The site was started meanwhile, so this says nothing. Check again.");
            return CannotBeChecked;
        }

        await output.WriteLineAsync(wrong == 0
            ? "Healthy."
            : string.Create(CultureInfo.InvariantCulture, $"Not healthy: {wrong} of the checks found something."));
        return wrong == 0 ? Healthy : Findings;
    }

    /// <param name="isAtRest">
    /// Nobody has the database open, so it has no log beside it. Declared immutable, none is made by looking.
    /// </param>
    private static string ReadOnly(string database, bool isAtRest) => new SqliteConnectionStringBuilder
    {
        DataSource = isAtRest ? new Uri(database).AbsoluteUri + "?immutable=1" : database,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
    }.ToString();

    private static async IAsyncEnumerable<CheckResult> LookAsync(
        NewsDb db,
        SqliteConnection connection,
        SitePaths paths,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await CheckDatabase.IntegrityAsync(connection, cancellationToken);
        yield return await CheckDatabase.ReferencesAsync(connection, cancellationToken);
        var schema = await CheckDatabase.SchemaAsync(db, cancellationToken);
        yield return schema;
        if (schema.IsGood)
        {
            foreach (var question in CheckArticles.Questions.Concat(CheckSearch.Questions))
                yield return await question.AskAsync(connection, cancellationToken);
            yield return await CheckMedia.PicturesAsync(db, paths.Media, cancellationToken);
        }

        yield return CheckMedia.Room(paths.Data);
    }
}
