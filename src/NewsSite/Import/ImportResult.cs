namespace NewsSite.Import;

/// <summary>What became of one file.</summary>
internal enum ImportOutcome
{
    Imported,
    Updated,
    Unchanged,

    /// <summary>Known content under a new name: the record follows the file, the article stays as it is.</summary>
    Renamed,

    /// <summary>The file changed, but somebody has edited the article since: the newsroom's words win.</summary>
    Kept,

    /// <summary>The same content as another file that is still there: one article is enough.</summary>
    Duplicate,

    Refused,
}

/// <param name="FileName">The file's name; the whole path where the name alone would not tell which one.</param>
/// <param name="Reason">A sentence for the person who wrote the file.</param>
internal sealed record ImportRow(string FileName, ImportOutcome Outcome, string Reason);

/// <summary>How an import ended.</summary>
/// <param name="Rows">Every file that was renamed, kept, a duplicate or refused, in the order of the files.</param>
internal sealed record ImportResult(
    int Imported, int Updated, int Unchanged, int Ignored, TimeSpan Elapsed, IReadOnlyList<ImportRow> Rows)
{
    public int Renamed => Count(ImportOutcome.Renamed);

    public int Kept => Count(ImportOutcome.Kept);

    public int Duplicates => Count(ImportOutcome.Duplicate);

    public int Refused => Count(ImportOutcome.Refused);

    /// <summary>Files that were read and understood, whatever became of them.</summary>
    public int Understood => Imported + Updated + Unchanged + Renamed + Kept + Duplicates;

    private int Count(ImportOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}

/// <param name="Done">Files that are dealt with and committed.</param>
internal readonly record struct ImportProgress(int Done, int Total);
