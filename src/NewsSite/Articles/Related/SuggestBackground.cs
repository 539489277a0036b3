using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Related;

/// <summary>
/// Which earlier articles of ours the background paragraphs of a copy may speak of. Proposes to whoever writes; readers see
/// a link only once somebody has taken it into the text and published that.
/// </summary>
internal sealed class SuggestBackground(IDbContextFactory<NewsDb> databases, SiteClock clock)
{
    private const int ParagraphLimit = 8;
    private const int ChoiceLimit = 3;
    private const int Candidates = 30;

    /// <summary>How much of the best a second choice must have.</summary>
    private const double NearTheBest = 0.5;

    /// <summary>Of what shares a topic with the article: its background is about the same, mostly.</summary>
    private const double Threshold = 0.06;

    /// <summary>Of what shares none, which needs <see cref="WordsOfOthers"/> too: one word in common, however rare, may be chance.</summary>
    private const double ThresholdOfOthers = 0.15;

    private const int WordsOfOthers = 2;

    /// <summary>Topics tip the balance between what fits as well.</summary>
    private const double ByTopics = 0.1;

    /// <param name="publishedUtc">When the article appeared; null when it has not.</param>
    /// <returns>The paragraphs that have no link yet and for which there is something, in their order.</returns>
    public async Task<IReadOnlyList<BackgroundSuggestion>> RunAsync(
        int articleId, ArticleCopy copy, DateTime? publishedUtc, CancellationToken cancellationToken)
    {
        var open = copy.Background.Where(item => item.EarlierArticleId is null && item.Markdown.Length > 0).Take(ParagraphLimit).ToList();
        if (open.Count == 0)
            return [];

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        using var similarity = new Similarity(db);
        var byTopic = (await similarity.FindAsync([], copy.TopicIds, int.MaxValue, cancellationToken)).ToDictionary(like => like.ArticleId, like => like.Score);
        var taken = copy.Background.Select(item => item.EarlierArticleId).OfType<int>().Append(articleId).ToHashSet();
        var suggestions = new List<BackgroundSuggestion>();
        foreach (var item in open)
        {
            var words = Signature.Of("", item.Markdown, "");
            var found = (await similarity.FindAsync(words.Terms, [], Candidates, cancellationToken))
                .Where(like => !taken.Contains(like.ArticleId) && (byTopic.ContainsKey(like.ArticleId)
                    ? like.Score >= Threshold
                    : like.Score >= ThresholdOfOthers && like.Shared >= WordsOfOthers))
                .ToDictionary(like => like.ArticleId, like => like.Score + (ByTopics * byTopic.GetValueOrDefault(like.ArticleId)));
            var choices = await ChoicesAsync(db, found, publishedUtc ?? clock.UtcNow, cancellationToken);
            if (choices.Count > 0)
                suggestions.Add(new BackgroundSuggestion(EarlierLink.KeyOf(item.Markdown), item.Markdown, choices));
        }

        return suggestions;
    }

    private static async Task<IReadOnlyList<EarlierChoice>> ChoicesAsync(
        NewsDb db, Dictionary<int, double> scores, DateTime beforeUtc, CancellationToken cancellationToken)
    {
        var ids = scores.Keys.ToList();
        var earlier = await db.Articles.AsNoTracking()
            .Where(Article.VisibleToReaders)
            .Where(a => ids.Contains(a.Id) && a.PublishedUtc < beforeUtc)
            .Select(a => new { a.Id, Day = a.PublishedOn!.Value, a.Slug, a.Headline, At = a.PublishedUtc!.Value })
            .ToListAsync(cancellationToken);
        var ranked = earlier.OrderByDescending(a => scores[a.Id]).ThenByDescending(a => a.At).ToList();
        return
        [
            .. ranked.TakeWhile(a => scores[a.Id] >= NearTheBest * scores[ranked[0].Id]).Take(ChoiceLimit)
                .Select(a => new EarlierChoice(ArticlePath.Of(a.Day, a.Slug), a.Headline, a.At)),
        ];
    }
}

/// <param name="Key">See <see cref="EarlierLink.KeyOf"/>.</param>
/// <param name="Markdown">The paragraph.</param>
/// <param name="Choices">The likeliest first.</param>
internal sealed record BackgroundSuggestion(string Key, string Markdown, IReadOnlyList<EarlierChoice> Choices);

internal sealed record EarlierChoice(string Path, string Headline, DateTime PublishedUtc);
