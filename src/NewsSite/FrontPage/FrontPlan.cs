using NewsSite.Articles;

namespace NewsSite.FrontPage;

/// <summary>
/// Which of the newest articles stands where, so that nothing appears twice: a lead, a second tier of three, and the
/// latest of the rest.
/// </summary>
internal sealed class FrontPlan
{
    public const int RelatedLength = 2;
    public const int BandLength = 4;

    /// <summary>A front that has this many articles gets its section bands too.</summary>
    public const int NewestNeeded = LeadLength + SecondTierLength + LatestLength;

    private const int LeadLength = 1;
    private const int SecondTierLength = 3;
    private const int LatestLength = 6;

    /// <summary>With fewer articles than this a "latest" column would be a stump; the second tier takes them all.</summary>
    private const int LatestFrom = 7;

    /// <summary>The lead is the newest report, unless one of the few before it has a picture and it has none.</summary>
    private const int LeadCandidates = 5;

    private readonly HashSet<int> _used;

    private FrontPlan(ArticleCard lead, IReadOnlyList<ArticleCard> secondTier, IReadOnlyList<ArticleCard> latest)
    {
        (Lead, SecondTier, Latest) = (lead, secondTier, latest);
        _used = [lead.Id, .. secondTier.Select(card => card.Id), .. latest.Select(card => card.Id)];
    }

    public ArticleCard Lead { get; }

    public IReadOnlyList<ArticleCard> SecondTier { get; }

    public IReadOnlyList<ArticleCard> Latest { get; }

    public int Count => _used.Count;

    /// <param name="newest">At least two articles, newest first.</param>
    public static FrontPlan Of(IReadOnlyList<ArticleCard> newest)
    {
        var candidates = newest.Take(LeadCandidates).Where(card => card.Kind != ArticleKind.Opinion).ToList();
        var lead = candidates.Find(card => card.Picture is not null) ?? candidates.FirstOrDefault() ?? newest[0];
        var rest = newest.Where(card => card.Id != lead.Id).ToList();

        // The second tier shows the breadth of the paper: other sections than the lead's first.
        var secondTier = newest.Count < LatestFrom
            ? rest
            : rest.Where(card => card.SectionSlug != lead.SectionSlug)
                .DistinctBy(card => card.SectionSlug)
                .Concat(rest)
                .DistinctBy(card => card.Id)
                .Take(SecondTierLength)
                .ToList();
        var latest = rest.Except(secondTier).Take(LatestLength).ToList();
        return new FrontPlan(lead, secondTier, latest);
    }

    public bool Uses(ArticleCard card) => _used.Contains(card.Id);
}
