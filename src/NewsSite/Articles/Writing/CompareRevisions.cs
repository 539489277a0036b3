using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Names;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Says what changed between any two revisions of an article. For whoever may read the article.</summary>
internal sealed class CompareRevisions(IDbContextFactory<NewsDb> databases)
{
    public async Task<Outcome<RevisionComparison>> RunAsync(
        Person by, int articleId, int beforeVersion, int afterVersion, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await RevisionHistory.MayReadAsync(db, by, articleId, cancellationToken))
            return new Outcome<RevisionComparison>.Missing();

        var revisions = await db.Revisions.AsNoTracking()
            .Where(r => r.ArticleId == articleId && (r.Version == beforeVersion || r.Version == afterVersion))
            .ToListAsync(cancellationToken);
        if (revisions.Find(r => r.Version == beforeVersion) is not { } before || revisions.Find(r => r.Version == afterVersion) is not { } after)
            return new Outcome<RevisionComparison>.Missing();

        var (copyBefore, copyAfter) = (
            await Survivors.FollowAsync(db, CopyJson.Of(before), cancellationToken),
            await Survivors.FollowAsync(db, CopyJson.Of(after), cancellationToken));
        var names = await FieldNames.LoadAsync(db, [copyBefore, copyAfter], cancellationToken);
        return new Outcome<RevisionComparison>.Ok(new RevisionComparison(
            LineOf(before), LineOf(after),
            Fields(names.Of(copyBefore), names.Of(copyAfter)),
            Blocks(before.Markdown, after.Markdown),
            TextPieces.OfLines(before.Markdown, after.Markdown)));
    }

    /// <summary>Block by block, as readers see them; a block that replaces another is compared with it word by word.</summary>
    internal static IReadOnlyList<BlockChange> Blocks(string before, string after)
    {
        string[] from = [.. TextBlock.Of(before).Select(block => block.Text)];
        string[] to = [.. TextBlock.Of(after).Select(block => block.Text)];
        var (shownBefore, shownAfter) = (ReaderWords.Of(before), ReaderWords.Of(after));
        var changes = new List<BlockChange>();
        var (at, inTo) = (0, 0);
        foreach (var edit in SequenceDiff.Edits(from, to))
        {
            AddWhole(ChangeKind.Same, shownAfter, inTo, edit.Start - at);
            inTo += edit.Start - at;
            at = edit.End;
            if (edit is { Removed: 1, Added: 1 })
            {
                changes.Add(new BlockChange(
                    ChangeKind.Changed, shownAfter[inTo].Look, TextPieces.OfSeen(shownBefore[edit.Start].Words, shownAfter[inTo].Words)));
            }
            else
            {
                AddWhole(ChangeKind.Removed, shownBefore, edit.Start, edit.Removed);
                AddWhole(ChangeKind.Added, shownAfter, inTo, edit.Added);
            }

            inTo += edit.Added;
        }

        AddWhole(ChangeKind.Same, shownAfter, inTo, to.Length - inTo);
        return changes;

        void AddWhole(ChangeKind kind, IReadOnlyList<ReaderBlock> shown, int start, int count) =>
            changes.AddRange(shown.Skip(start).Take(count).Select(block => new BlockChange(kind, block.Look, TextPieces.OfSeen(kind, block.Words))));
    }

    private static IReadOnlyList<FieldChange> Fields(
        IReadOnlyList<(string Field, string Value)> before, IReadOnlyList<(string Field, string Value)> after) =>
    [
        .. before.Zip(after)
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FieldChange(
                pair.First.Field, pair.First.Value, pair.Second.Value,
                TextPieces.OfWords(pair.First.Value, pair.Second.Value))),
    ];

    private static RevisionLine LineOf(Revision r) =>
        new(r.Version, r.Kind, r.StaffName, r.SavedUtc, r.Name, r.Reason, r.Note, r.Headline);
}
