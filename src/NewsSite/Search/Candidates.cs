namespace NewsSite.Search;

/// <summary>
/// The hits of a query that are looked at: all of them, or the newest when there are more. Whatever is asked, about as many rows
/// are read.
/// </summary>
internal sealed class Candidates(IndexTables index, Match match)
{
    /// <summary>Hits that are looked at; facets speak of these.</summary>
    public const int Limit = 1_000;

    /// <summary>A word that so many articles have is common: ranking all its hits takes too long.</summary>
    public const int CommonFrom = 5_000;

    private readonly Dictionary<MatchedTerm, bool> _common = [];

    /// <summary>Phrases all of whose words are common: in a million articles, finding that they never stand together took 0.4 s.</summary>
    private IEnumerable<MatchedTerm> LoosePhrases => match.Terms.Where(term => term.Term.IsPhrase && term.Term.Words.All(IsCommon));

    public bool IsCommon(MatchedTerm term)
    {
        if (!_common.TryGetValue(term, out var isCommon))
            _common[term] = isCommon = term.Term.IsPhrase ? term.Term.Words.All(IsCommon) : index.HasAtLeast(CommonFrom, term.Expression);
        return isCommon;
    }

    /// <summary>The newest hits of that time, newest first.</summary>
    /// <returns>And whether there are, or may be, more.</returns>
    public (IReadOnlyList<Hit> Hits, bool IsMore) Find((long From, long To) span, int limit)
    {
        if (match.IsEmpty)
            return ([], false);

        var floor = FloorOf(span);
        var within = (From: floor ?? span.From, span.To);
        var found = match.Expression is { } expression ? index.Newest(expression, within, limit + 1) : index.NewestOfAll(within, limit + 1);
        return found.Count > limit ? (found[..limit], true) : (found, floor is not null);
    }

    /// <summary>
    /// Where looking ends, for a phrase of common words: where the most common of them has been met <see cref="CommonFrom"/> times,
    /// so that no more is read however many articles there are.
    /// </summary>
    /// <returns>Null where all of the span is looked at.</returns>
    private long? FloorOf((long From, long To) span) => LoosePhrases.SelectMany(term => term.Term.Words).Distinct()
        .Max(word => index.KeyAt(Match.Quoted(word), span, CommonFrom - 1));

    private bool IsCommon(string word) => index.HasAtLeast(CommonFrom, Match.Quoted(word));
}
