namespace NewsSite.Search;

/// <summary>
/// How far back hits are looked for where the index itself would not stop: among the newest thousands of each word, put together here.
/// </summary>
internal sealed class NewestKeys(IndexTables index, Match match, (long From, long To) span)
{
    /// <summary>Of each word.</summary>
    public const int Limit = 5_000;

    /// <summary>Of a query that leaves out common words, before as many are looked at as there may be.</summary>
    private const int FirstLimit = 3 * Candidates.Limit;

    /// <summary>Rows of what is left out; in a million articles of which a third have it, twenty milliseconds' worth.</summary>
    private const int LeftOutLimit = 50_000;

    private (IReadOnlyList<long> Keys, bool IsCut)? _all;

    /// <summary>Keys of the newest hits, newest first, and whether older ones were not looked at.</summary>
    /// <param name="leavesOut">Words that are excluded are taken away here, not by the index.</param>
    public (IReadOnlyList<long> Keys, bool IsCut) All(bool leavesOut)
    {
        if (_all is { } all)
            return all;

        var found = leavesOut ? Left(FirstLimit) : Newest(match.Expression, Limit);
        if (leavesOut && found.IsCut && found.Keys.Count <= Candidates.Limit)
            found = Left(Limit);
        _all = found;
        return found;
    }

    /// <summary>Keys of where all words of the phrases, and all else that is wanted, meet; newest first. The most common says how far that goes back.</summary>
    public IReadOnlyList<long> Meeting(IReadOnlyList<MatchedTerm> phrases)
    {
        var wanted = phrases
            .SelectMany(phrase => phrase.Term.Words.Distinct().Select(word => Match.Any([Match.Quoted(word), .. phrase.TopicIds.Select(id => Match.Marked('t', id))])!))
            .Concat(match.Terms.Except(phrases).Select(term => term.Expression))
            .Concat(match.Filters)
            .Distinct();
        HashSet<long>? meeting = null;
        foreach (var expression in wanted)
        {
            var newest = index.Keys(expression, span, Limit);
            if (meeting is null)
                meeting = [.. newest];
            else
                meeting.IntersectWith(newest);
        }

        return LeaveOut(match.Excluded, [.. (meeting ?? []).OrderDescending()], isCut: true).Keys;
    }

    /// <summary>A phrase that never occurs is for the index to leave out: where it stops, it stops at the next hit.</summary>
    private (IReadOnlyList<long> Keys, bool IsCut) Left(int limit)
    {
        var (keys, isCut) = Newest(Match.Without(match.Wanted, match.ExcludedPhrases), limit);
        return LeaveOut(match.Wanted is null ? match.Excluded : match.Excluded.Except(match.ExcludedPhrases), keys, isCut);
    }

    private (List<long> Keys, bool IsCut) Newest(string? expression, int limit)
    {
        var keys = index.Keys(expression, span, limit);
        return (keys, keys.Count == limit);
    }

    /// <summary>What is older than the last that was seen of what is excluded may have it, and goes as well.</summary>
    private (IReadOnlyList<long> Keys, bool IsCut) LeaveOut(IEnumerable<string> unwanted, List<long> keys, bool isCut)
    {
        foreach (var excluded in unwanted)
        {
            if (keys.Count == 0)
                break;
            var without = index.Keys(excluded, (keys[^1], keys[0]), LeftOutLimit);
            if (without.Count == LeftOutLimit)
                isCut |= keys.RemoveAll(key => key < without[^1]) > 0;
            keys.RemoveAll(without.ToHashSet().Contains);
        }

        return (keys, isCut);
    }
}
