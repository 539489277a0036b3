using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Related;

/// <summary>
/// Keeps every article's short list of those that are like it. An article that is compared gets its own list and offers
/// itself to the lists of the <see cref="OfferedTo"/> that are most like it, older ones too: that is how a new article makes
/// an old one's list better, at a cost that never grows. Belongs to one transaction of <see cref="WriteGate"/>.
/// </summary>
internal static class RelatedLists
{
    /// <summary>Twice as many as a page shows: some may be withdrawn since, or stand on the page already.</summary>
    public const int Length = 8;

    /// <summary>In ten-thousandths. Below, articles share no more than the words of their trade.</summary>
    public const int Threshold = 500;

    private const int OfferedTo = 24;
    private const int Candidates = 60;
    private const double DaysOfHalfInterest = 500;

    /// <summary>What was just published or renewed, with its body and topics loaded: its place in the index, its list, its offers.</summary>
    public static async Task ApplyAsync(NewsDb db, Article article, CancellationToken cancellationToken)
    {
        var standpoint = Standpoint.Of(article);
        await Standpoint.IndexAsync(db, [standpoint], cancellationToken);
        using var similarity = new Similarity(db);
        await KeepAsync(db, [await LikeAsync(db, similarity, standpoint, cancellationToken)], cancellationToken);
        article.Compared();
    }

    /// <summary>What readers see of all that is like it, best first; not of its own story, which they are shown anyway.</summary>
    public static async Task<ComparedArticle> LikeAsync(
        NewsDb db, Similarity similarity, Standpoint article, CancellationToken cancellationToken)
    {
        var found = await similarity.FindAsync(article.Signature.Terms, article.TopicIds, Candidates, cancellationToken);
        var scores = found.Where(likeness => likeness.ArticleId != article.ArticleId).ToDictionary(likeness => likeness.ArticleId, likeness => likeness.Score);
        var ids = scores.Keys.ToList();
        var visible = await db.Articles.AsNoTracking()
            .Where(Article.VisibleToReaders)
            .Where(a => ids.Contains(a.Id) && (a.StoryId == null || a.StoryId != article.StoryId))
            .Select(a => new { a.Id, a.StoryId, PublishedUtc = a.PublishedUtc!.Value })
            .ToListAsync(cancellationToken);
        return new ComparedArticle(
            article.ArticleId, article.StoryId,
            [
                .. visible
                    .Select(a => new ListEntry(a.Id, a.StoryId, Score(scores[a.Id], article.PublishedUtc - a.PublishedUtc)))
                    .Where(entry => entry.Score >= Threshold)
                    .OrderByDescending(entry => entry.Score).ThenByDescending(entry => entry.ArticleId),
            ]);
    }

    /// <summary>Stores the articles' own lists, and their offers to others.</summary>
    public static async Task KeepAsync(NewsDb db, IReadOnlyList<ComparedArticle> compared, CancellationToken cancellationToken)
    {
        var offers = compared
            .SelectMany(article => article.Like.Take(OfferedTo).Select(like => (To: like, Entry: new ListEntry(article.ArticleId, article.StoryId, like.Score))))
            .ToLookup(offer => offer.To.ArticleId, offer => offer.Entry);
        var stories = compared.SelectMany(article => article.Like).DistinctBy(like => like.ArticleId).ToDictionary(like => like.ArticleId, like => like.StoryId);
        var own = compared.ToDictionary(article => article.ArticleId);
        var owners = own.Keys.Union(offers.Select(offer => offer.Key)).ToList();
        var stored = (await db.RelatedArticles.AsNoTracking()
                .Where(r => owners.Contains(r.ArticleId))
                .Join(db.Articles, r => r.RelatedId, a => a.Id, (r, a) => new { r.ArticleId, r.RelatedId, a.StoryId, r.Score })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.ArticleId, row => new ListEntry(row.RelatedId, row.StoryId, row.Score));

        var dropped = new List<int[]>();
        var added = new List<int[]>();
        foreach (var owner in owners)
        {
            var before = stored[owner].ToList();
            var material = own.TryGetValue(owner, out var article) ? article.Like : before;
            var after = Best(offers[owner].Concat(material), article is null ? stories[owner] : article.StoryId);
            dropped.AddRange(before.Except(after).Select(entry => new[] { owner, entry.ArticleId }));
            added.AddRange(after.Except(before).Select(entry => new[] { owner, entry.ArticleId, entry.Score }));
        }

        await WriteAsync(db, dropped, added, cancellationToken);
    }

    /// <summary>The best of each story, and none of the article's own.</summary>
    private static List<ListEntry> Best(IEnumerable<ListEntry> entries, int? storyId) =>
    [
        .. entries
            .Where(entry => entry.StoryId is null || entry.StoryId != storyId)
            .OrderByDescending(entry => entry.Score).ThenByDescending(entry => entry.ArticleId)
            .DistinctBy(entry => entry.ArticleId)
            .DistinctBy(entry => entry.StoryId ?? -entry.ArticleId)
            .Take(Length),
    ];

    /// <summary>Old news is of less interest, beside what is new and the other way round: halved in some years.</summary>
    private static int Score(double likeness, TimeSpan between) =>
        (int)Math.Round(10_000 * likeness / (1 + (Math.Abs(between.TotalDays) / DaysOfHalfInterest)));

    private static async Task WriteAsync(NewsDb db, List<int[]> dropped, List<int[]> added, CancellationToken cancellationToken)
    {
        if (dropped.Count > 0)
        {
            var rows = Standpoint.Json(dropped);
            await db.Database.ExecuteSqlAsync(
                $"""
                DELETE FROM "RelatedArticles" WHERE ("ArticleId", "RelatedId") IN (SELECT value ->> 0, value ->> 1 FROM json_each({rows}))
                """,
                cancellationToken);
        }

        if (added.Count > 0)
        {
            var rows = Standpoint.Json(added);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT OR REPLACE INTO "RelatedArticles" ("ArticleId", "RelatedId", "Score")
                SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each({rows})
                """,
                cancellationToken);
        }
    }
}

/// <summary>An article in another's list.</summary>
/// <param name="Score">See <see cref="RelatedArticle.Score"/>.</param>
internal readonly record struct ListEntry(int ArticleId, int? StoryId, int Score);

/// <param name="Like">What is like it, best first.</param>
internal sealed record ComparedArticle(int ArticleId, int? StoryId, IReadOnlyList<ListEntry> Like);
