namespace NewsSite.Articles.Writing;

/// <summary>One place where a sequence was changed.</summary>
/// <param name="Start">Where in the first sequence.</param>
/// <param name="Removed">How many items of the first are gone.</param>
/// <param name="Added">How many items of the second stand there instead.</param>
internal readonly record struct Edit(int Start, int Removed, int Added)
{
    public int End => Start + Removed;
}

/// <summary>What was changed from one sequence to another, in few and small places.</summary>
internal static class SequenceDiff
{
    /// <summary>Pairs of items compared at most (some 20 ms); beyond, all between first and last difference counts as one change.</summary>
    private const int WorkLimit = 4_000_000;

    /// <returns>In order, no two overlapping. Where as many were added as removed, item replaces item.</returns>
    public static IReadOnlyList<Edit> Edits(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var head = 0;
        while (head < from.Count && head < to.Count && from[head] == to[head])
            head++;
        var tail = 0;
        while (tail < from.Count - head && tail < to.Count - head && from[from.Count - 1 - tail] == to[to.Count - 1 - tail])
            tail++;

        var (removed, added) = (from.Count - head - tail, to.Count - head - tail);
        if (removed == 0 && added == 0)
            return [];
        if ((long)removed * added > WorkLimit || removed == 0 || added == 0)
            return [.. ItemByItem(new Edit(head, removed, added))];
        return [.. Between(from, to, head, removed, added).SelectMany(ItemByItem)];
    }

    /// <summary>By the longest common subsequence.</summary>
    private static IEnumerable<Edit> Between(IReadOnlyList<string> from, IReadOnlyList<string> to, int head, int removed, int added)
    {
        var common = new int[removed + 1, added + 1];
        for (var i = removed - 1; i >= 0; i--)
        {
            for (var j = added - 1; j >= 0; j--)
            {
                common[i, j] = from[head + i] == to[head + j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (a, b) = (0, 0);
        while (a < removed || b < added)
        {
            var (startA, startB) = (a, b);
            while ((a < removed || b < added) && !(a < removed && b < added && from[head + a] == to[head + b]))
            {
                if (b == added || (a < removed && common[a + 1, b] >= common[a, b + 1]))
                    a++;
                else
                    b++;
            }

            if (a > startA || b > startB)
                yield return new Edit(head + startA, a - startA, b - startB);
            while (a < removed && b < added && from[head + a] == to[head + b])
                (a, b) = (a + 1, b + 1);
        }
    }

    private static IEnumerable<Edit> ItemByItem(Edit edit) => edit.Removed == edit.Added
        ? Enumerable.Range(edit.Start, edit.Removed).Select(at => new Edit(at, 1, 1))
        : [edit];
}
