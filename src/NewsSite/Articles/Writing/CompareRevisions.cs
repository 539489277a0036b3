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

    /// <summary>Block by block; a block that replaces another is compared with it word by word.</summary>
    internal static IReadOnlyList<BlockChange> Blocks(string before, string after)
    {
        string[] from = [.. TextBlock.Of(before).Select(block => block.Text)];
        string[] to = [.. TextBlock.Of(after).Select(block => block.Text)];
        var changes = new List<BlockChange>();
        var (at, inTo) = (0, 0);
        foreach (var edit in SequenceDiff.Edits(from, to))
        {
            changes.AddRange(from[at..edit.Start].Select(text => Whole(ChangeKind.Same, text)));
            inTo += edit.Start - at;
            at = edit.End;
            if (edit is { Removed: 1, Added: 1 })
                changes.Add(new BlockChange(ChangeKind.Changed, TextPieces.OfWords(from[edit.Start], to[inTo])));
            else
                changes.AddRange(
                [
                    .. from[edit.Start..edit.End].Select(text => Whole(ChangeKind.Removed, text)),
                    .. to[inTo..(inTo + edit.Added)].Select(text => Whole(ChangeKind.Added, text)),
                ]);
            inTo += edit.Added;
        }

        changes.AddRange(from[at..].Select(text => Whole(ChangeKind.Same, text)));
        return changes;
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

    private static BlockChange Whole(ChangeKind kind, string text) =>
        new(kind, [new TextPiece(kind, text)]);

    private static RevisionLine LineOf(Revision r) =>
        new(r.Version, r.Kind, r.StaffName, r.SavedUtc, r.Name, r.Reason, r.Note, r.Headline);
}
