using System.Text.RegularExpressions;
using DiffPlex;

namespace NewsSite.Articles.Writing;

/// <summary>Two texts in one, with what was added and removed marked.</summary>
internal static partial class TextPieces
{
    private static readonly Differ Differ = new();

    /// <summary>Words, marks and blanks each count for themselves.</summary>
    public static IReadOnlyList<TextPiece> OfWords(string before, string after) =>
        Of(before, after, text => [.. Word().Matches(text).Select(match => match.Value)]);

    /// <summary>Each line with its end.</summary>
    public static IReadOnlyList<TextPiece> OfLines(string before, string after) =>
        Of(before, after, text => [.. Line().Matches(text).Select(match => match.Value)]);

    /// <returns>Pieces that are not removed, joined, are <paramref name="after"/>; those not added, <paramref name="before"/>.</returns>
    private static List<TextPiece> Of(string before, string after, Func<string, string[]> split)
    {
        var diff = Differ.CreateCustomDiffs(before, after, ignoreWhiteSpace: false, split);
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(ChangeKind.Same, diff.PiecesOld[at..block.DeleteStartA]);
            Add(ChangeKind.Removed, diff.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(ChangeKind.Added, diff.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(ChangeKind.Same, diff.PiecesOld[at..]);
        return pieces;

        void Add(ChangeKind kind, string[] parts)
        {
            if (parts.Length > 0)
                pieces.Add(new TextPiece(kind, string.Concat(parts)));
        }
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]")]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Line();
}
