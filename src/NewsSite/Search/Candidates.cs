using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;

namespace NewsSite.Search;

/// <summary>
/// The hits of a query that are looked at: all of them, or the newest when there are more. Whatever is asked, about as many rows
/// are read.
/// </summary>
/// <param name="isEnglish">Words match by their stems.</param>
internal sealed class Candidates(IndexTables index, Match match, (long From, long To) span, bool isEnglish)
{
    /// <summary>Hits that are looked at: as many as the pages of results can show. Facets speak of these.</summary>
    public const int Limit = SearchReader.PageLength * SearchReader.PageLimit;

    /// <summary>A word that so many articles have is common: ranking all its hits takes too long.</summary>
    public const int CommonFrom = 3_000;

    /// <summary>Articles whose text is read to see whether a phrase of common words stands in it. Each takes about 0.1 ms.</summary>
    private const int ReadLimit = 60;

    private const int ReadAtOnce = 30;

    private readonly Dictionary<string, bool> _common = [];
    private readonly NewestKeys _newest = new(index, match, span);

    public bool IsCommon(MatchedTerm term) =>
        term.Term.IsPhrase ? term.Term.Words.All(word => IsCommon(Match.Quoted(word)))
        : IsCommon(term.Words[0]) || IsCommon(term.Expression);

    /// <summary>Keys of the newest hits, further back than <see cref="FindAsync"/> gives them; of those that hold no phrase of common words.</summary>
    public IReadOnlyList<long> Further() => _newest.All(LeavesOutHere).Keys;

    /// <summary>The newest hits, newest first.</summary>
    /// <returns>And whether there are, or may be, more.</returns>
    public async Task<(IReadOnlyList<Hit> Hits, bool IsMore)> FindAsync(int limit, CancellationToken cancellationToken)
    {
        if (match.IsEmpty)
            return ([], false);

        // Phrases all of whose words are common: in a million articles, finding that they never stand together took 0.4 s.
        var phrases = match.Terms.Where(term => term.Term.IsPhrase && IsCommon(term)).ToList();
        if (phrases.Count > 0)
            return await ReadAsync(phrases, limit, cancellationToken);

        if (LeavesOutHere)
        {
            var (keys, isCut) = _newest.All(leavesOut: true);
            return (index.Entries([.. keys.Take(limit)]), isCut || keys.Count > limit);
        }

        var found = match.Expression is { } expression ? index.Newest(expression, span, limit + 1) : index.NewestOfAll(span, limit + 1);
        var isMore = found.Count > limit;
        return (isMore ? found[..limit] : found, isMore);
    }

    /// <summary>
    /// Common words without another that is common too, and may stand in each of their articles: the index would run
    /// through all of them to find none. And what is found by its time alone is not asked of the index.
    /// </summary>
    private bool LeavesOutHere => match.Wanted is null ? match.Excluded.Count > 0 : IsUnbounded && match.Excluded.Except(match.ExcludedPhrases).Any(IsCommon);

    /// <summary>A word or a filter that few articles have bounds an intersection by itself.</summary>
    private bool IsUnbounded => match.Terms.All(IsCommon) && match.Filters.All(IsCommon);

    private bool IsCommon(string expression)
    {
        if (!_common.TryGetValue(expression, out var isCommon))
            _common[expression] = isCommon = index.HasAtLeast(CommonFrom, expression);
        return isCommon;
    }

    /// <summary>
    /// Looks for the words anywhere, and then for the phrase in the texts: an intersection of common words that finds nothing would
    /// be run through to the end of the index, whatever bounds it is given.
    /// </summary>
    private async Task<(IReadOnlyList<Hit> Hits, bool IsMore)> ReadAsync(List<MatchedTerm> phrases, int limit, CancellationToken cancellationToken)
    {
        var needsBound = IsUnbounded;
        var loose = needsBound
            ? index.Entries([.. _newest.Meeting(phrases).Take(ReadLimit + 1)])
            : index.Newest(Match.Without(Match.All([.. match.Terms.Select(term => phrases.Contains(term) ? term.Loose : term.Expression), .. match.Filters]), match.Excluded)!, span, ReadLimit + 1);
        var found = new List<Hit>();
        foreach (var hits in loose.Take(ReadLimit).Chunk(ReadAtOnce))
        {
            var ids = hits.Select(hit => hit.ArticleId).ToList();
            var texts = await index.Db.Articles.Where(Article.VisibleToReaders).Where(a => ids.Contains(a.Id))
                .Select(a => new { a.Id, a.Headline, a.Standfirst, a.Body!.Html })
                .ToDictionaryAsync(a => a.Id, a => a, cancellationToken);
            found.AddRange(hits.Where(hit => texts.TryGetValue(hit.ArticleId, out var text) && phrases.TrueForAll(phrase =>
                phrase.TopicIds.Intersect(hit.TopicIds).Any() || Holds(phrase, text.Headline) || Holds(phrase, text.Standfirst) || Holds(phrase, StoryWords.Of(text.Html)))));
            if (found.Count > limit)
                return (found[..limit], true);
        }

        return (found, loose.Count > ReadLimit || (needsBound && index.HasAtLeast(NewestKeys.Limit, Match.Quoted(phrases[0].Term.Words[0]), span)));
    }

    private bool Holds(MatchedTerm phrase, string text) => Passages.Holds(text, phrase.Term.Words, isEnglish);
}
