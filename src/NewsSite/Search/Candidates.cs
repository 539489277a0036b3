using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;

namespace NewsSite.Search;

/// <summary>
/// The hits of a query that are looked at: all of them, or the newest when there are more. Whatever is asked, about as many rows
/// are read.
/// </summary>
/// <param name="isEnglish">Words match by their stems.</param>
internal sealed class Candidates(IndexTables index, Match match, bool isEnglish)
{
    /// <summary>Hits that are looked at; facets speak of these.</summary>
    public const int Limit = 1_000;

    /// <summary>A word that so many articles have is common: ranking all its hits takes too long.</summary>
    public const int CommonFrom = 5_000;

    /// <summary>Articles whose text is read to see whether a phrase of common words stands in it. Each takes about 0.2 ms.</summary>
    private const int ReadLimit = 60;

    private const int ReadAtOnce = 30;

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
    public async Task<(IReadOnlyList<Hit> Hits, bool IsMore)> FindAsync((long From, long To) span, int limit, CancellationToken cancellationToken)
    {
        if (match.IsEmpty)
            return ([], false);

        var phrases = LoosePhrases.ToList();
        if (phrases.Count > 0)
            return await ReadAsync(phrases, span, limit, cancellationToken);

        var found = match.Expression is { } expression ? index.Newest(expression, span, limit + 1) : index.NewestOfAll(span, limit + 1);
        var isMore = found.Count > limit;
        return (isMore ? found[..limit] : found, isMore);
    }

    private bool IsCommon(string word) => index.HasAtLeast(CommonFrom, Match.Quoted(word));

    /// <summary>
    /// Looks for the words anywhere, and then for the phrase in the texts: an intersection of common words that finds nothing would
    /// be run through to the end of the index, whatever bounds it is given.
    /// </summary>
    private async Task<(IReadOnlyList<Hit> Hits, bool IsMore)> ReadAsync(
        List<MatchedTerm> phrases, (long From, long To) span, int limit, CancellationToken cancellationToken)
    {
        // A word or a filter that few articles have bounds an intersection by itself.
        var needsBound = match.Terms.All(IsCommon) && match.Filters.All(filter => index.HasAtLeast(CommonFrom, filter));
        var loose = needsBound
            ? index.Entries([.. Meeting(phrases, span).OrderDescending().Take(ReadLimit + 1)])
            : index.Newest(match.Of(match.Terms.Select(term => phrases.Contains(term) ? term.Loose : term.Expression))!, span, ReadLimit + 1);
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

        return (found, loose.Count > ReadLimit || (needsBound && index.HasAtLeast(CommonFrom, Match.Quoted(phrases[0].Term.Words[0]), span)));
    }

    /// <summary>Where all the words meet among the newest articles of each: the most common of them says how far that goes back.</summary>
    private HashSet<long> Meeting(List<MatchedTerm> phrases, (long From, long To) span)
    {
        var wanted = phrases
            .SelectMany(phrase => phrase.Term.Words.Distinct().Select(word => Match.Any([Match.Quoted(word), .. phrase.TopicIds.Select(id => Match.Marked('t', id))])!))
            .Concat(match.Terms.Except(phrases).Select(term => term.Expression))
            .Concat(match.Filters)
            .Distinct();
        HashSet<long>? keys = null;
        foreach (var expression in wanted)
        {
            var newest = index.Keys(expression, span, CommonFrom);
            if (keys is null)
                keys = newest;
            else
                keys.IntersectWith(newest);
        }

        foreach (var expression in match.Excluded)
            keys?.ExceptWith(index.Keys(expression, span, CommonFrom));
        return keys ?? [];
    }

    private bool Holds(MatchedTerm phrase, string text) => Passages.Holds(text, phrase.Term.Words, isEnglish);
}
