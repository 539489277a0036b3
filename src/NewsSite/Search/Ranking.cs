namespace NewsSite.Search;

/// <summary>
/// Puts hits in order of how well they answer. Rare words are weighed by bm25, whose cost grows with their number of hits; of common words alone it counts
/// only where they stand, and the newest hits are ranked together with those of some time before that have them in their headline.
/// </summary>
internal sealed class Ranking(IndexTables index, Match match, Candidates candidates, (long From, long To) span, DateTime nowUtc)
{
    private const int FromHeadlines = 300;

    /// <summary>How many times further back than the newest hits headlines are looked through.</summary>
    private const int HeadlinesBack = 10;

    private const double InHeadline = 3, InStandfirst = 1.5, InTopics = 2, InBody = 1;

    /// <summary>What an article keeps of its weight however old it is; the rest halves in the first year, falls to a third in the second …</summary>
    private const double Lasting = 0.5;

    private const double YearMilliseconds = 365.25 * 24 * 60 * 60 * 1000;

    private readonly List<MatchedTerm> _common = [.. match.Terms.Where(candidates.IsCommon)];
    private readonly List<MatchedTerm> _rare = [.. match.Terms.Where(term => !candidates.IsCommon(term))];

    /// <summary>Keys of hits, the best first.</summary>
    /// <param name="newest">Hits as <see cref="Candidates"/> found them.</param>
    /// <param name="isMore">There are others that they do not include.</param>
    public IReadOnlyList<long> Order(IReadOnlyList<Hit> newest, bool isMore)
    {
        var keys = newest.Select(hit => hit.Key);
        if (match.Terms.Count == 0 || newest.Count == 0)
            return [.. keys];

        if (_rare.Count > 0)
        {
            var weights = index.Weights(Match.All([.. _rare.Select(term => term.Expression)])!, span);
            return Ordered(isMore && !IsOfCommonPhrases ? candidates.Further() : keys, key => weights.GetValueOrDefault(key));
        }

        // Few hits among many, and phrases of common words: to find out where they stand, all that lies between would be read.
        if (!isMore || IsOfCommonPhrases)
            return Ordered(keys, key => 1);

        var places = new Places(_common, index, newest, span);
        var inOlderHeadlines = match.Filters.Count == 0 && match.Excluded.Count == 0 ? places.Older : places.Older.Intersect(candidates.Further());
        return Ordered(keys.Concat(inOlderHeadlines.Take(FromHeadlines)), places.Weigh);
    }

    private bool IsOfCommonPhrases => _common.Any(term => term.Term.IsPhrase);

    private IReadOnlyList<long> Ordered(IEnumerable<long> keys, Func<long, double> weigh) =>
        [.. keys.OrderByDescending(key => weigh(key) * Freshness(key)).ThenByDescending(key => key)];

    private double Freshness(long key)
    {
        var years = Math.Max(0, (new DateTimeOffset(nowUtc).ToUnixTimeMilliseconds() - key) / YearMilliseconds);
        return Lasting + ((1 - Lasting) / (1 + years));
    }

    /// <summary>Where common words stand in the newest hits; what is older has them all in its headline.</summary>
    private sealed class Places
    {
        private readonly Dictionary<long, Hit> _newest;
        private readonly List<(MatchedTerm Term, HashSet<long> Headlines, HashSet<long> Standfirsts)> _terms;

        public Places(IReadOnlyList<MatchedTerm> terms, IndexTables index, IReadOnlyList<Hit> newest, (long From, long To) span)
        {
            _newest = newest.ToDictionary(hit => hit.Key);
            var (last, oldest) = (newest[0].Key, newest[^1].Key);
            var farBack = Math.Max(span.From, last - (HeadlinesBack * (last - oldest)));
            List<long> In(string column, MatchedTerm term, long from) => index.Heads($"{column} : {term.Text}", (from, last), Candidates.CommonFrom);
            var headlines = terms.Select(term => In("headline", term, farBack)).ToList();
            Older = headlines.Select(keys => keys.Where(key => key < oldest)).Aggregate((some, others) => some.Intersect(others));
            _terms = [.. terms.Zip(headlines, (term, keys) => (term, keys.ToHashSet(), In("standfirst", term, oldest).ToHashSet()))];
        }

        /// <summary>What is older than the newest hits and has all of them in its headline, newest first.</summary>
        public IEnumerable<long> Older { get; }

        public double Weigh(long key) => _newest.TryGetValue(key, out var hit)
            ? _terms.Sum(at =>
                at.Headlines.Contains(key) ? InHeadline
                : at.Term.TopicIds.Count > 0 && at.Term.TopicIds.Intersect(hit.TopicIds).Any() ? InTopics
                : at.Standfirsts.Contains(key) ? InStandfirst
                : InBody)
            : _terms.Count * InHeadline;
    }
}
