using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Identity;

namespace NewsSite.Search;

/// <summary>Finds published articles. Any text is answered, and about as many rows are read whatever it asks.</summary>
internal sealed class SearchReader(OpenDatabases databases, FacetReader facets, Spelling spelling, SiteClock clock, IdentityReader identity)
{
    public const int PageLength = 20;

    /// <summary>Results by relevance end here: who has not found it asks for something else.</summary>
    public const int PageLimit = 20;

    /// <summary>With fewer hits than these, another spelling may be meant.</summary>
    private const int FewHits = 3;

    public async Task<SearchView> ReadAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var query = QueryParser.Parse(request.Typed);
        using var loan = databases.Borrow();
        var index = new IndexTables(loan.Db);
        var view = new SearchView { Query = query, IsIncomplete = IsWaiting(index) };
        if (!query.IsAsking)
            return view;

        var names = await NamesInQuery.LoadAsync(index, cancellationToken);
        var match = await names.ResolveAsync(query, cancellationToken);
        var span = SpanOf(query);
        var candidates = new Candidates(index, match, span, IsEnglish);
        var (hits, isMore) = await candidates.FindAsync(Candidates.Limit, cancellationToken);
        view = view with
        {
            Count = hits.Count,
            IsMore = isMore,
            Facets = await facets.ReadAsync(index, query, names, hits, cancellationToken),
            Suggested = hits.Count < FewHits && request is { Page: 1, Before: null } ? spelling.Suggest(index, query, hits.Count) : null,
        };
        return request.NewestFirst
            ? await ByDateAsync(index, view, request, match, (hits, isMore), span, cancellationToken)
            : await ByRelevanceAsync(index, view, request, new Ranking(index, match, candidates, span, clock.UtcNow).Order(hits, isMore), cancellationToken);
    }

    /// <summary>The newest hits, for a feed: their numbers, newest first.</summary>
    public async Task<(SearchQuery Query, IReadOnlyList<int> ArticleIds)> NewestAsync(string? typed, int length, CancellationToken cancellationToken)
    {
        var query = QueryParser.Parse(typed);
        if (!query.IsAsking)
            return (query, []);

        using var loan = databases.Borrow();
        var index = new IndexTables(loan.Db);
        var match = await (await NamesInQuery.LoadAsync(index, cancellationToken)).ResolveAsync(query, cancellationToken);
        var (hits, _) = await new Candidates(index, match, SpanOf(query), IsEnglish).FindAsync(length, cancellationToken);
        return (query, [.. hits.Select(hit => hit.ArticleId)]);
    }

    private bool IsEnglish => SearchLanguage.IsEnglish(identity.Current);

    private static bool IsWaiting(IndexTables index) =>
        index.Read("""SELECT 1 FROM "SearchPending" LIMIT 1""", row => true).Count > 0;

    private (long From, long To) SpanOf(SearchQuery query) => (
        query.From is { } from ? Milliseconds(clock.StartOf(from)) : long.MinValue,
        query.Before is { } before ? Milliseconds(clock.StartOf(before)) - 1 : long.MaxValue);

    private static long Milliseconds(DateTime utc) => new DateTimeOffset(utc).ToUnixTimeMilliseconds();

    private async Task<SearchView> ByRelevanceAsync(
        IndexTables index, SearchView view, SearchRequest request, IReadOnlyList<long> ranked, CancellationToken cancellationToken)
    {
        var page = Math.Clamp(request.Page, 1, PageLimit);
        var keys = ranked.Skip((page - 1) * PageLength).Take(PageLength).ToList();
        var shown = index.Entries(keys).OrderBy(hit => keys.IndexOf(hit.Key)).ToList();
        return view with
        {
            Found = await ShowAsync(index, view.Query, shown, cancellationToken),
            NextPage = page < PageLimit && ranked.Count > page * PageLength ? page + 1 : null,
        };
    }

    private async Task<SearchView> ByDateAsync(
        IndexTables index, SearchView view, SearchRequest request, Match match, (IReadOnlyList<Hit> Hits, bool IsMore) newest,
        (long From, long To) span, CancellationToken cancellationToken)
    {
        var (hits, isMore) = newest;
        if (request.Before is { } before)
        {
            span = (span.From, Math.Min(span.To, before - 1));
            (hits, isMore) = await new Candidates(index, match, span, IsEnglish).FindAsync(PageLength, cancellationToken);
        }

        var shown = hits.Take(PageLength).ToList();
        return view with
        {
            Found = await ShowAsync(index, view.Query, shown, cancellationToken),
            NextBefore = (isMore || hits.Count > PageLength) && shown.Count > 0 ? shown[^1].Key : null,
        };
    }

    private async Task<IReadOnlyList<FoundArticle>> ShowAsync(
        IndexTables index, SearchQuery query, List<Hit> hits, CancellationToken cancellationToken)
    {
        var ids = hits.Select(hit => hit.ArticleId).ToList();
        var cards = await index.Db.Articles.Where(Article.VisibleToReaders).Where(a => ids.Contains(a.Id))
            .Select(ArticleCard.Projection)
            .ToDictionaryAsync(card => card.Id, cancellationToken);
        var passages = new Passages(query.Wanted, IsEnglish);
        var inStandfirst = cards.Values.ToDictionary(card => card.Id, card => passages.Passage(card.Standfirst, mustHit: true));

        // Texts are large and lie far apart: only those that the passage must come from are read.
        var without = inStandfirst.Where(found => found.Value is null && query.Wanted.Any()).Select(found => found.Key).ToList();
        var texts = await index.Db.Articles.Where(Article.VisibleToReaders).Where(a => without.Contains(a.Id))
            .Select(a => new { a.Id, a.Body!.Html })
            .ToDictionaryAsync(a => a.Id, a => a.Html, cancellationToken);
        return
        [
            .. hits.Select(hit => cards.GetValueOrDefault(hit.ArticleId)).OfType<ArticleCard>().Select(card => new FoundArticle(
                card, passages.Mark(card.Headline),
                inStandfirst[card.Id]
                ?? (texts.TryGetValue(card.Id, out var html) ? passages.Passage(StoryWords.Of(html), mustHit: true) : null)
                ?? passages.Mark(card.Standfirst))),
        ];
    }
}
