namespace NewsSite.Search;

/// <summary>
/// Puts hits in order of how well they answer. Rare words are weighed by bm25, whose cost grows with their number of hits; of common words alone it counts
/// only where they stand, and the newest hits are ranked together with those of some time before that have them in their headline.
/// </summary>
internal sealed class Ranking(IndexTables index, Match match, Candidates candidates, DateTime nowUtc)
{
    private const int FromHeadlines = 300;

    /// <summary>How many times further back than the newest hits headlines are looked through, which bounds the hits that are read for it.</summary>
    private const int HeadlinesBack = 5;

    private const double InHeadline = 3, InStandfirst = 1.5, InTopics = 2, InBody = 1;

    /// <summary>What an article keeps of its weight however old it is; the rest halves in the first year, falls to a third in the second …</summary>
    private const double Lasting = 0.5;

    private const double YearMilliseconds = 365.25 * 24 * 60 * 60 * 1000;

    private readonly List<MatchedTerm> _common = [.. match.Terms.Where(candidates.IsCommon)];
    private readonly List<MatchedTerm> _rare = [.. match.Terms.Where(term => !candidates.IsCommon(term))];

    /// <param name="newest">Hits as <see cref="Candidates"/> found them.</param>
    /// <param name="isMore">There are others that they do not include.</param>
    public IReadOnlyList<Hit> Order(IReadOnlyList<Hit> newest, bool isMore, (long From, long To) span)
    {
        if (match.Terms.Count == 0 || newest.Count == 0)
            return newest;

        var isOfCommonWords = match.Terms.Any(term => term.Term.IsPhrase && candidates.IsCommon(term));
        var hits = isMore && !isOfCommonWords ? WithMore(newest, span) : newest;
        var weights = _rare.Count > 0 ? index.Weights(string.Join(" AND ", _rare.Select(term => term.Expression)), span) : [];
        var looked = (newest[^1].Key, newest[0].Key);

        // Few hits among many, and phrases of common words: to find out where they stand, all that lies between would be read again.
        var places = isMore && _rare.Count == 0 && !isOfCommonWords ? _common.Select(term => new Places(term, index, looked)).ToList() : [];
        return
        [
            .. hits
                .Select(hit => (Hit: hit, Weight: (weights.GetValueOrDefault(hit.Key) + places.Sum(place => place.Weigh(hit))) * Freshness(hit.Key)))
                .OrderByDescending(weighed => weighed.Weight)
                .ThenByDescending(weighed => weighed.Hit.Key)
                .Select(weighed => weighed.Hit),
        ];
    }

    /// <summary>Of common words, those in headlines; where a word is rare, all there are.</summary>
    private List<Hit> WithMore(IReadOnlyList<Hit> newest, (long From, long To) span)
    {
        var seen = newest.Select(hit => hit.Key).ToHashSet();
        var more = _rare.Count > 0
            ? index.Newest(match.Expression!, span, Candidates.CommonFrom)
            : index.Newest(match.Of(_common.Select(term => $"headline : {term.Text}"))!, (Math.Max(span.From, newest[0].Key - (HeadlinesBack * (newest[0].Key - newest[^1].Key))), span.To), FromHeadlines);
        return [.. newest, .. more.Where(hit => seen.Add(hit.Key))];
    }

    private double Freshness(long key)
    {
        var years = Math.Max(0, (new DateTimeOffset(nowUtc).ToUnixTimeMilliseconds() - key) / YearMilliseconds);
        return Lasting + ((1 - Lasting) / (1 + years));
    }

    /// <summary>Where one common word stands in the hits; what is older than those looked at has it in its headline.</summary>
    private sealed class Places(MatchedTerm term, IndexTables index, (long From, long To) looked)
    {
        private readonly HashSet<long> _headlines = index.Keys($"headline : {term.Text}", looked, Candidates.Limit);
        private readonly HashSet<long> _standfirsts = index.Keys($"standfirst : {term.Text}", looked, Candidates.Limit);

        public double Weigh(Hit hit) =>
            hit.Key < looked.From || _headlines.Contains(hit.Key) ? InHeadline
            : term.TopicIds.Count > 0 && term.TopicIds.Intersect(hit.TopicIds).Any() ? InTopics
            : _standfirsts.Contains(hit.Key) ? InStandfirst
            : InBody;
    }
}
