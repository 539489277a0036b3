using NewsSite.Articles;
using NewsSite.Reads;

namespace NewsSite.FrontPage;

/// <summary>
/// Makes up one page from an arrangement: what was placed by hand stands where it was placed; then leads, rows and latest
/// choose, in this order, then what is most read, and what is left goes to the others from top to bottom. Nothing appears twice.
/// </summary>
/// <param name="beneath">What stands on the page already; null for nothing.</param>
internal sealed class FrontMakeUp(FrontMaterial material, Arrangement arrangement, ArticleCard? beneath = null)
{
    /// <summary>A latest column with fewer would be a stump; the last row of its rule takes them.</summary>
    private const int LatestLeast = 3;

    /// <summary>What fewer articles are read most of is no list.</summary>
    private const int MostReadLeast = 3;

    /// <summary>The lead is the newest report, unless one of the few before it has a picture and it has none.</summary>
    private const int LeadCandidates = 5;

    /// <summary>Of a lead's story so many times what is shown: some of it may stand elsewhere.</summary>
    private const int RelatedSpare = 3;

    private const int Rest = 5;

    private readonly HashSet<int> _used = [];

    /// <summary>How many of a section's articles stand on the page already, by its slug.</summary>
    private readonly Dictionary<string, int> _usedOf = [];

    private readonly Dictionary<int, List<FilledContainer>> _filled = [];

    /// <summary>How many articles the containers that have yet to choose want of each rule.</summary>
    private readonly Dictionary<FillRule, int> _wanted = [];

    private IReadOnlyDictionary<int, FrontCard> _placed = new Dictionary<int, FrontCard>();
    private string? _leadSection;

    /// <summary>The containers that have something to show, in the order of the arrangement.</summary>
    public async Task<IReadOnlyList<FilledContainer>> RunAsync(CancellationToken cancellationToken)
    {
        _placed = await material.PlacedAsync(arrangement, cancellationToken);
        Use(_placed.Values.Select(front => front.Card));
        Use(beneath is null ? [] : [beneath]);
        foreach (var container in arrangement.Containers)
            Want(container, Wanted(container));

        var isTopDone = false;
        foreach (var container in arrangement.Containers.OrderBy(Turn))
        {
            if (!isTopDone && Turn(container) == Rest)
            {
                isTopDone = true;
                await RelateAsync(cancellationToken);
            }

            await (container.Rule.From == RuleSource.EachSection ? FillEachAsync(container, cancellationToken) : FillAsync(container, $"{container.Id}", cancellationToken));
        }

        if (!isTopDone)
            await RelateAsync(cancellationToken);
        return [.. arrangement.Containers.SelectMany(container => _filled.GetValueOrDefault(container.Id, []))];
    }

    private static int Turn(Container container) => container.Kind switch
    {
        ContainerKind.Live => 0,
        ContainerKind.Lead => 1,
        ContainerKind.Row => 2,
        ContainerKind.Latest => 3,
        ContainerKind.MostRead => 4,
        _ => Rest,
    };

    private async Task FillEachAsync(Container container, CancellationToken cancellationToken)
    {
        foreach (var section in await material.SectionsAsync(cancellationToken))
            await FillAsync(container with { Rule = FillRule.OfSection(section.Id) }, $"{container.Id}-{section.Slug}", cancellationToken);
    }

    private async Task FillAsync(Container container, string key, CancellationToken cancellationToken)
    {
        var placed = PlacedIn(container);
        var wanted = Wanted(container);
        var chosen = wanted > 0 ? await ChooseAsync(container, wanted, cancellationToken) : [];
        Want(container, -wanted);
        Use(chosen);
        List<FrontCard> cards = [.. placed, .. chosen.Select(card => new FrontCard(card))];
        if (cards.Count == 0)
            return;

        if (container.Kind == ContainerKind.Lead)
            _leadSection ??= cards[0].Card.SectionSlug;
        var hasHeading = container.Kind is not (ContainerKind.Lead or ContainerKind.Live);
        var (heading, path) = hasHeading ? await material.HeadingAsync(container.Rule, cancellationToken) : ("", null);
        if (!_filled.TryGetValue(container.Id, out var all))
            _filled[container.Id] = all = [];
        all.Add(new FilledContainer(container.Id, container.Kind, key, cards)
        {
            Heading = container.Title.Length > 0 ? container.Title : heading,
            Path = path,
            IsOfOneSection = (path is not null && container.Rule.From == RuleSource.Section && placed.Count == 0)
                || (container.Kind == ContainerKind.MostRead && container.Rule.Of != Ranking.WholePaper),
            Bylines = container.Kind == ContainerKind.Lead ? await material.BylinesAsync(cards[0].Card.Id, cancellationToken) : [],
        });
    }

    private async Task<IReadOnlyList<ArticleCard>> ChooseAsync(Container container, int wanted, CancellationToken cancellationToken)
    {
        if (container.Kind == ContainerKind.Live)
            return [.. (await material.LiveAsync(_used.Count + wanted, cancellationToken)).Where(IsFree).Take(wanted)];

        var pool = await material.NewestAsync(container.Rule, await ReachAsync(container, cancellationToken), cancellationToken);
        var all = Math.Max(wanted, _wanted.GetValueOrDefault(container.Rule.Key));
        var free = pool.Where(IsFree).Take(all).ToList();
        return container.Kind switch
        {
            ContainerKind.Lead => LeadOf(free) is { } lead ? [lead] : [],
            ContainerKind.Row => Broadly(free, free.Count < all && TakesRest(container, free.Count - wanted) ? free.Count : wanted),
            ContainerKind.MostRead when free.Count < MostReadLeast => [],
            ContainerKind.Band when PlacedIn(container).Count == 0 => PicturedFirst([.. free.Take(wanted)]),
            _ => [.. free.Take(wanted)],
        };
    }

    private static ArticleCard? LeadOf(List<ArticleCard> free)
    {
        var candidates = free.Take(LeadCandidates).Where(card => card.Kind != ArticleKind.Opinion).ToList();
        return candidates.Find(card => card.Picture is not null) ?? candidates.FirstOrDefault() ?? free.FirstOrDefault();
    }

    /// <summary>A row shows the breadth of the paper: other sections than the lead's first.</summary>
    private List<ArticleCard> Broadly(List<ArticleCard> free, int length) => length >= free.Count ? free :
    [
        .. free.Where(card => card.SectionSlug != _leadSection)
            .DistinctBy(card => card.SectionSlug)
            .Concat(free)
            .DistinctBy(card => card.Id)
            .Take(length),
    ];

    private static List<ArticleCard> PicturedFirst(List<ArticleCard> cards) =>
        cards.Find(card => card.Picture is not null) is { } lead ? [lead, .. cards.Where(card => card != lead)] : cards;

    /// <summary>Is this the row that takes what would be too little for the latest?</summary>
    private bool TakesRest(Container row, int left) => left < LatestLeast
        && arrangement.Containers.Last(other => other.Kind == ContainerKind.Row && other.Rule.Key == row.Rule.Key).Id == row.Id
        && arrangement.Containers.Any(other => other.Kind == ContainerKind.Latest && other.Rule.Key == row.Rule.Key);

    /// <summary>Puts other articles of its story under each lead.</summary>
    private async Task RelateAsync(CancellationToken cancellationToken)
    {
        foreach (var container in arrangement.Containers.Where(container => container.Kind == ContainerKind.Lead))
        {
            if (_filled.GetValueOrDefault(container.Id) is not [var lead] || lead.Cards[0].Card.StoryId is not { } storyId || lead.Cards.Count >= container.Slots)
                continue;

            var missing = container.Slots - lead.Cards.Count;
            var pool = await material.NewestAsync(FillRule.OfStory(storyId), RelatedSpare * missing, cancellationToken);
            var related = pool.Where(IsFree).Take(missing).ToList();
            Use(related);
            _filled[container.Id] = [lead with { Cards = [.. lead.Cards, .. related.Select(card => new FrontCard(card))] }];
        }
    }

    private List<FrontCard> PlacedIn(Container container) =>
        [.. container.Articles.Where(article => _placed.ContainsKey(article.ArticleId)).Select(article => _placed[article.ArticleId])];

    private void Use(IEnumerable<ArticleCard> cards)
    {
        foreach (var card in cards)
        {
            _used.Add(card.Id);
            _usedOf[card.SectionSlug] = _usedOf.GetValueOrDefault(card.SectionSlug) + 1;
        }
    }

    private bool IsFree(ArticleCard card) => !_used.Contains(card.Id);

    private int Wanted(Container container) =>
        Math.Max(0, (container.Kind == ContainerKind.Lead ? 1 : container.Slots) - PlacedIn(container).Count);

    private void Want(Container container, int more) =>
        _wanted[container.Rule.Key] = _wanted.GetValueOrDefault(container.Rule.Key) + more;

    /// <summary>How far down in its rule's list a container may have to look, if all that choose before it choose from there.</summary>
    private async Task<int> ReachAsync(Container container, CancellationToken cancellationToken)
    {
        if (arrangement.Containers.First(other => other.Id == container.Id).Rule.From == RuleSource.EachSection)
        {
            // Only what stands above already is passed over.
            return container.Slots + (await material.SectionsAsync(cancellationToken)).Where(section => section.Id == container.Rule.Of).Sum(section => _usedOf.GetValueOrDefault(section.Slug));
        }

        var (sum, reach) = (_placed.Count + (beneath is null ? 0 : 1), 0);
        foreach (var other in arrangement.Containers.OrderBy(Turn))
        {
            if (other.Rule.Key == container.Rule.Key || other.Id == container.Id)
                reach = sum + other.Slots;
            sum += other.Rule.From == RuleSource.EachSection ? other.Slots * (await material.SectionsAsync(cancellationToken)).Count : other.Slots;
        }

        return reach;
    }
}
