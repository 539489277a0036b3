using System.Text.RegularExpressions;
using DiffPlex;

namespace NewsSite.Articles.Writing;

/// <summary>Two texts in one, with what was added and removed marked.</summary>
internal static partial class TextPieces
{
    private static readonly Differ Differ = new();

    /// <summary>Words, marks and blanks each count for themselves.</summary>
    public static IReadOnlyList<TextPiece> OfWords(string before, string after) =>
        Of(before, after, text => [.. WordsOf(text)]);

    /// <summary>Words as readers see them: one that looks otherwise is another one.</summary>
    public static IReadOnlyList<TextPiece> OfSeen(
        IReadOnlyList<(string Text, WordLook Look)> before, IReadOnlyList<(string Text, WordLook Look)> after)
    {
        // The differ compares strings: each word stands for its text and its look.
        var numbers = new Dictionary<(string, WordLook), int>();
        var diff = Differ.CreateCustomDiffs(Numbered(before), Numbered(after), ignoreWhiteSpace: false, text => text.Split(' '));
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            pieces.AddRange(OfSeen(ChangeKind.Same, before.Skip(at).Take(block.DeleteStartA - at)));
            pieces.AddRange(OfSeen(ChangeKind.Removed, before.Skip(block.DeleteStartA).Take(block.DeleteCountA)));
            pieces.AddRange(OfSeen(ChangeKind.Added, after.Skip(block.InsertStartB).Take(block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        pieces.AddRange(OfSeen(ChangeKind.Same, before.Skip(at)));
        return pieces;

        string Numbered(IReadOnlyList<(string Text, WordLook Look)> words) => string.Join(
            ' ', words.Select(word => numbers.TryGetValue(word, out var number) ? number : numbers[word] = numbers.Count));
    }

    /// <summary>Neighbours that look the same become one piece.</summary>
    public static IReadOnlyList<TextPiece> OfSeen(ChangeKind kind, IEnumerable<(string Text, WordLook Look)> words)
    {
        var pieces = new List<TextPiece>();
        foreach (var run in Runs(words))
            pieces.Add(new TextPiece(kind, string.Concat(run.Select(word => word.Text))) { Look = run[0].Look });
        return pieces;
    }

    public static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(match => match.Value);

    private static IEnumerable<IReadOnlyList<(string Text, WordLook Look)>> Runs(IEnumerable<(string Text, WordLook Look)> words)
    {
        var run = new List<(string Text, WordLook Look)>();
        foreach (var word in words)
        {
            if (run.Count > 0 && run[^1].Look != word.Look)
            {
                yield return run;
                run = [];
            }

            run.Add(word);
        }

        if (run.Count > 0)
            yield return run;
    }

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
