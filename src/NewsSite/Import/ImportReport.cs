using System.Globalization;
using Spectre.Console;

namespace NewsSite.Import;

/// <summary>An import as the person at the terminal sees it.</summary>
internal static class ImportReport
{
    /// <summary>Runs <paramref name="import"/> beneath a progress bar if somebody is watching.</summary>
    public static async Task<ImportResult> WatchedAsync(
        IAnsiConsole console,
        Func<IProgress<ImportProgress>?, CancellationToken, Task<ImportResult>> import,
        CancellationToken cancellationToken)
    {
        if (!console.Profile.Out.IsTerminal || !console.Profile.Capabilities.Interactive)
            return await import(null, cancellationToken);

        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => import(new Bar(context.AddTask("Importing")), cancellationToken));
    }

    public static void Write(IAnsiConsole console, ImportResult result)
    {
        if (result.Rows.Count > 0)
            console.Write(Rows(result.Rows));
        console.Write(Counts(result));
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{result.Understood + result.Refused:N0} files in {result.Elapsed.TotalSeconds:N1} s."));
        if (result.Ignored > 0)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Ignored:N0} files of other kinds were left alone."));
        if (result.Understood == 0)
            console.WriteLine("Nothing could be read.");
    }

    /// <summary>The first run in sentences, for the text that opens the site.</summary>
    public static IEnumerable<string> Sentences(ImportResult result)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture, $"First run: {result.Imported:N0} imported in {result.Elapsed.TotalSeconds:N1} s.");
        foreach (var row in result.Rows)
            yield return $"{Printable(row.FileName)}: {Word(row.Outcome)}. {Printable(row.Reason)}";
    }

    private static Table Rows(IReadOnlyList<ImportRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("File", "", "Why");
        foreach (var row in rows)
            table.AddRow(new Text(Printable(row.FileName)), new Text(Word(row.Outcome)), new Text(Printable(row.Reason)));
        return table;
    }

    private static Table Counts(ImportResult result)
    {
        var table = new Table().Border(TableBorder.Simple);
        var counts = new (ImportOutcome Outcome, int Count)[]
        {
            (ImportOutcome.Imported, result.Imported),
            (ImportOutcome.Updated, result.Updated),
            (ImportOutcome.Unchanged, result.Unchanged),
            (ImportOutcome.Renamed, result.Renamed),
            (ImportOutcome.Kept, result.Kept),
            (ImportOutcome.Duplicate, result.Duplicates),
            (ImportOutcome.Refused, result.Refused),
        };
        foreach (var (outcome, _) in counts)
            table.AddColumn(new TableColumn(Word(outcome)).RightAligned());
        table.AddRow([.. counts.Select(item => new Text(item.Count.ToString("N0", CultureInfo.InvariantCulture)))]);
        return table;
    }

    private static string Word(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "imported",
        ImportOutcome.Updated => "updated",
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Renamed => "renamed",
        ImportOutcome.Kept => "kept: edited in the newsroom",
        ImportOutcome.Duplicate => "duplicate",
        _ => "refused",
    };

    /// <summary>A file's name may hold anything; what a terminal would obey is shown as a question mark.</summary>
    private static string Printable(string text) => string.Create(text.Length, text, static (letters, from) =>
    {
        for (var at = 0; at < letters.Length; at++)
        {
            var isHidden = char.IsControl(from[at]) || char.GetUnicodeCategory(from[at]) is UnicodeCategory.Format;
            letters[at] = isHidden ? '?' : from[at];
        }
    });

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
