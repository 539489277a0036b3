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

    /// <summary>Articles whose text is read to see whether a phrase of common words stands in it. Each takes about 0.04 ms.</summary>
    private const int ReadLimit = 100;

    private const int ReadAtOnce = 50;

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

    /// <summary>Looks for the words anywhere, and then for the phrase in the texts.</summary>
    private async Task<(IReadOnlyList<Hit> Hits, bool IsMore)> ReadAsync(
        List<MatchedTerm> phrases, (long From, long To) span, int limit, CancellationToken cancellationToken)
    {
        var expression = match.Of(match.Terms.Select(term => phrases.Contains(term) ? term.Loose : term.Expression))!;
        var loose = index.Newest(expression, span, ReadLimit + 1);
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

        return (found, loose.Count > ReadLimit);
    }

    private bool Holds(MatchedTerm phrase, string text) => Passages.Holds(text, phrase.Term.Words, isEnglish);
}
