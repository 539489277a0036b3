using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Names;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Reads;

namespace NewsSite.FrontPage;

/// <summary>
/// What a front can be made of: published articles, and for a preview those that will be by then. Each rule is asked once a
/// page. Not for concurrent use.
/// </summary>
/// <param name="coming">Never for readers.</param>
/// <param name="reads">What is most read.</param>
/// <param name="dayUtc">When the day began on which the front is read.</param>
internal sealed class FrontMaterial(NewsDb db, IReadOnlyList<ComingArticle> coming, Ranking reads, DateTime dayUtc)
{
    /// <summary>Live coverage that began earlier than this before the day is over for a front.</summary>
    private static readonly TimeSpan LiveBefore = TimeSpan.FromHours(12);

    /// <summary>More that began within these hours than any paper covers.</summary>
    private const int LiveLimit = 50;

    private readonly Dictionary<FillRule, (int Asked, IReadOnlyList<ArticleCard> Cards)> _pools = [];
    private IReadOnlyList<FrontSection>? _sections;

    /// <summary>The arrangement as it is meant now: what has been merged since is what it was merged into.</summary>
    public async Task<Arrangement> FollowAsync(Arrangement arrangement, CancellationToken cancellationToken)
    {
        int[] named = [.. arrangement.Containers.Where(container => NounOf(container.Rule) is not null).Select(container => container.Rule.Of).Distinct()];
        if (named.Length == 0)
            return arrangement;
        var merged = await db.MergedPages.Where(m => named.Contains(m.FromId)).ToListAsync(cancellationToken);
        return merged.Count == 0 ? arrangement : arrangement with
        {
            Containers =
            [
                .. arrangement.Containers.Select(container =>
                    merged.Find(m => m.Kind == NounOf(container.Rule) && m.FromId == container.Rule.Of) is { } now
                        ? container with { Rule = container.Rule with { Of = now.IntoId } }
                        : container),
            ],
        };
    }

    /// <summary>The newest that the rule names; at least so many if there are, newest first, or most read first.</summary>
    public async Task<IReadOnlyList<ArticleCard>> NewestAsync(FillRule rule, int length, CancellationToken cancellationToken)
    {
        if (rule.From == RuleSource.Nothing)
            return [];
        if (rule.From == RuleSource.MostRead)
            return await MostReadAsync(rule, length, cancellationToken);
        if (!_pools.TryGetValue(rule.Key, out var pool) || pool.Asked < length)
            _pools[rule.Key] = pool = (length, Merge(await Ask(rule)(db, length).ToListAsync(cancellationToken), article => article.Fits(rule)));
        return pool.Cards;
    }

    /// <summary>Has anything in this section been read of late?</summary>
    public bool IsRead(int sectionId) => reads.In(sectionId).Count > 0;

    /// <summary>Live coverage of this day, and of the evening before, that goes on: what was updated last first.</summary>
    public async Task<IReadOnlyList<ArticleCard>> LiveAsync(int length, CancellationToken cancellationToken)
    {
        var sinceUtc = dayUtc - LiveBefore;

        // All of it, by the index of when it began: what began first may have been updated last.
        var published = await FrontQueries.OfKindSince(db, ArticleKind.Live, sinceUtc, Math.Max(length, LiveLimit)).ToListAsync(cancellationToken);
        return
        [
            .. Merge(published, article => article.Card.Kind == ArticleKind.Live && article.Card.PublishedUtc >= sinceUtc)
                .Where(card => card.IsLive)
                .OrderByDescending(card => card.UpdatedUtc ?? card.PublishedUtc),
        ];
    }

    /// <summary>Those of the placed articles that may be shown, by their numbers, saying what they are to say there.</summary>
    public async Task<IReadOnlyDictionary<int, FrontCard>> PlacedAsync(Arrangement arrangement, CancellationToken cancellationToken)
    {
        var placed = arrangement.Placed.DistinctBy(article => article.ArticleId).ToList();
        if (placed.Count == 0)
            return new Dictionary<int, FrontCard>();

        int[] wanted = [.. placed.Select(article => article.ArticleId)];
        var cards = Merge(await FrontQueries.These(db, wanted).ToListAsync(cancellationToken), article => wanted.Contains(article.Card.Id))
            .ToDictionary(card => card.Id);
        int[] pictureIds = [.. placed.Select(article => article.PictureId).OfType<int>().Distinct()];
        var pictures = pictureIds.Length == 0
            ? new Dictionary<int, Picture>()
            : await FrontQueries.Pictures(db, pictureIds).ToDictionaryAsync(found => found.Id, found => found.Picture, comparer: null, cancellationToken);
        return placed.Where(article => cards.ContainsKey(article.ArticleId))
            .ToDictionary(article => article.ArticleId, article => Override(cards[article.ArticleId], article, pictures));
    }

    public async Task<IReadOnlyList<FrontSection>> SectionsAsync(CancellationToken cancellationToken) =>
        _sections ??= await FrontQueries.Sections(db).ToListAsync(cancellationToken);

    /// <summary>What the rule suggests as a heading, and where it leads.</summary>
    public async Task<(string Heading, string? Path)> HeadingAsync(FillRule rule, CancellationToken cancellationToken) => rule.From switch
    {
        RuleSource.Section when (await SectionsAsync(cancellationToken)).FirstOrDefault(section => section.Id == rule.Of) is { } section =>
            (section.Name, ArticlePath.OfSection(section.Slug)),
        RuleSource.Topic when await FrontQueries.Topic(db, rule.Of, cancellationToken) is { } topic => (topic.Name, topic.Path),
        RuleSource.Story when await FrontQueries.Story(db, rule.Of, cancellationToken) is { } story => (story.Title, ArticlePath.OfStory(story.Slug)),
        RuleSource.MostRead when rule.Of == Ranking.WholePaper => ("Most read", null),
        RuleSource.MostRead when (await SectionsAsync(cancellationToken)).FirstOrDefault(section => section.Id == rule.Of) is { } section => ($"Most read in {section.Name}", null),
        RuleSource.Kind => (((ArticleKind)rule.Of).ToString(), null),
        _ => ("", null),
    };

    public async Task<IReadOnlyList<BylineLink>> BylinesAsync(int articleId, CancellationToken cancellationToken) =>
        await ArticleQueries.Bylines(db, articleId).ToListAsync(cancellationToken);

    /// <summary>What <see cref="MergedPage.Kind"/> calls the thing that the rule names; null when it names none.</summary>
    private static string? NounOf(FillRule rule) => rule.From switch
    {
        RuleSource.Section => SectionPages.Kind.Noun,
        RuleSource.MostRead when rule.Of != Ranking.WholePaper => SectionPages.Kind.Noun,
        RuleSource.Topic => TopicPages.Kind.Noun,
        RuleSource.Story => StoryPages.Kind.Noun,
        _ => null,
    };

    /// <summary>What was withdrawn since it was ranked is passed over.</summary>
    private async Task<IReadOnlyList<ArticleCard>> MostReadAsync(FillRule rule, int length, CancellationToken cancellationToken)
    {
        int[] ids = [.. reads.In(rule.Of).Take(length)];
        if (ids.Length == 0)
            return [];
        var cards = await FrontQueries.These(db, ids).ToDictionaryAsync(card => card.Id, cancellationToken: cancellationToken);
        return [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }

    private static Func<NewsDb, int, IAsyncEnumerable<ArticleCard>> Ask(FillRule rule) => rule.From switch
    {
        RuleSource.Section => (db, length) => FrontQueries.OfSection(db, rule.Of, length),
        RuleSource.Topic => (db, length) => FrontQueries.OfTopic(db, rule.Of, length),
        RuleSource.Story => (db, length) => FrontQueries.OfStory(db, rule.Of, length),
        RuleSource.Kind => (db, length) => FrontQueries.OfKindSince(db, (ArticleKind)rule.Of, DateTime.UnixEpoch, length),
        _ => FrontQueries.Newest,
    };

    private List<ArticleCard> Merge(List<ArticleCard> published, Func<ComingArticle, bool> fits)
    {
        published.AddRange(coming.Where(fits).Select(article => article.Card));
        published.Sort((one, other) => (other.PublishedUtc, other.Id).CompareTo((one.PublishedUtc, one.Id)));
        return published;
    }

    private static FrontCard Override(ArticleCard card, PlacedArticle placed, Dictionary<int, Picture> pictures) => new(
        card with
        {
            Headline = placed.Headline ?? card.Headline,
            ShortHeadline = placed.Headline ?? card.ShortHeadline,
            Picture = placed.PictureId is { } id && pictures.TryGetValue(id, out var picture) ? picture : card.Picture,
        },
        placed.Kicker);
}
