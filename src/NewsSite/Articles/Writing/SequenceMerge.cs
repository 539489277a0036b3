namespace NewsSite.Articles.Writing;

/// <summary>A run of the merged sequence.</summary>
internal abstract record MergedRun
{
    /// <summary>Items of one side, which both have or which only that side changed.</summary>
    public sealed record Taken(bool FromMine, int Start, int Count) : MergedRun;

    /// <summary>Both sides changed the same place, each in its own way. Ranges into the three sequences.</summary>
    public sealed record Clashing(Range Base, Range Theirs, Range Mine) : MergedRun;
}

/// <summary>
/// Three-way merge of sequences: what one side changed is taken from that side; what both changed alike is taken once;
/// what both changed otherwise is a clash. Every item of either side that the base does not have stands in a run.
/// </summary>
internal static class SequenceMerge
{
    public static IReadOnlyList<MergedRun> Merge(
        IReadOnlyList<string> @base, IReadOnlyList<string> theirs, IReadOnlyList<string> mine)
    {
        var edits = SequenceDiff.Edits(@base, theirs).Select(edit => (Edit: edit, IsMine: false))
            .Concat(SequenceDiff.Edits(@base, mine).Select(edit => (Edit: edit, IsMine: true)))
            .OrderBy(side => side.Edit.Start).ThenBy(side => side.Edit.End)
            .ToList();

        var runs = new List<MergedRun>();
        var (inBase, inTheirs, inMine) = (0, 0, 0);
        for (var next = 0; next < edits.Count;)
        {
            var group = GroupAt(edits, next);
            next += group.Count;
            var start = group.Min(side => side.Edit.Start);
            var length = group.Max(side => side.Edit.End) - start;

            Unchanged(start - inBase);
            var (theirLength, myLength) = (length + Growth(group, ofMine: false), length + Growth(group, ofMine: true));
            runs.Add(RunOf(group, start, length, theirLength, myLength));
            (inBase, inTheirs, inMine) = (start + length, inTheirs + theirLength, inMine + myLength);
        }

        Unchanged(@base.Count - inBase);
        return runs;

        void Unchanged(int count)
        {
            if (count > 0)
                runs.Add(new MergedRun.Taken(FromMine: true, inMine, count));
            (inBase, inTheirs, inMine) = (inBase + count, inTheirs + count, inMine + count);
        }

        MergedRun RunOf(List<(Edit Edit, bool IsMine)> group, int start, int length, int theirLength, int myLength)
        {
            if (group.TrueForAll(side => side.IsMine))
                return new MergedRun.Taken(FromMine: true, inMine, myLength);
            if (group.TrueForAll(side => !side.IsMine))
                return new MergedRun.Taken(FromMine: false, inTheirs, theirLength);
            return theirs.Skip(inTheirs).Take(theirLength).SequenceEqual(mine.Skip(inMine).Take(myLength))
                ? new MergedRun.Taken(FromMine: true, inMine, myLength)
                : new MergedRun.Clashing(
                    start..(start + length), inTheirs..(inTheirs + theirLength), inMine..(inMine + myLength));
        }
    }

    /// <summary>The edit at <paramref name="first"/> with all that it overlaps of the other side, and what those overlap.</summary>
    private static List<(Edit Edit, bool IsMine)> GroupAt(List<(Edit Edit, bool IsMine)> edits, int first)
    {
        var count = 1;
        while (first + count < edits.Count && edits.Slice(first, count).Exists(side => Overlap(side, edits[first + count])))
            count++;
        return edits.GetRange(first, count);
    }

    private static bool Overlap((Edit Edit, bool IsMine) one, (Edit Edit, bool IsMine) other)
    {
        if (one.IsMine == other.IsMine)
            return false;
        var (a, b) = (one.Edit, other.Edit);
        return a.Removed == 0 && b.Removed == 0
            ? a.Start == b.Start
            : a.Start < b.End && b.Start < a.End;
    }

    private static int Growth(List<(Edit Edit, bool IsMine)> group, bool ofMine) =>
        group.Where(side => side.IsMine == ofMine).Sum(side => side.Edit.Added - side.Edit.Removed);
}
