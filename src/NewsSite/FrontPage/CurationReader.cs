using NewsSite.Data;
using NewsSite.Media.Library;
using NewsSite.Reads;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>What the page shows on which a front is arranged. For who arranges fronts.</summary>
internal sealed class CurationReader(OpenDatabases databases, FrontDesk desk, FrontSearch articles, LibraryReader library, MostRead mostRead, SiteClock clock)
{
    /// <param name="typed">What stands in the form, when that was not saved; null for the draft.</param>
    /// <param name="changes">Whose articles are to be named too.</param>
    /// <param name="wanted">Words of an article that is to be found; null for none.</param>
    /// <returns>Null when the site has no such front.</returns>
    public async Task<Curation?> FindAsync(
        string key, Arrangement? typed, IEnumerable<FrontChange> changes, string? wanted, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(key, cancellationToken) is not { } front
            || (typed ?? await desk.ArrangementAsync(front, front.Draft.Number, cancellationToken)) is not { } stored)
            return null;

        using var loan = databases.Borrow();
        var material = new FrontMaterial(loan.Db, coming: [], mostRead.Current, clock.StartOf(clock.Today));
        var arrangement = typed ?? await NamedNowAsync(material, await material.FollowAsync(stored, cancellationToken), cancellationToken);
        var filled = await new FrontMakeUp(material, arrangement).RunAsync(cancellationToken);
        int[] named = [.. arrangement.Placed.Select(placed => placed.ArticleId), .. changes.Select(change => change.ArticleId)];
        var placedIds = arrangement.Placed.Select(placed => placed.ArticleId).ToHashSet();
        return new Curation(
            front,
            arrangement,
            await articles.TheseAsync(named, cancellationToken),
            await library.TheseAsync([.. arrangement.Placed.Select(placed => placed.PictureId).OfType<int>()], cancellationToken),
            filled.SelectMany(container => container.Cards.Where(card => !placedIds.Contains(card.Card.Id)).Select(card => (container, card)))
                .ToLookup(filling => filling.container.Id, filling => filling.card),
            await material.SectionsAsync(cancellationToken),
            wanted is null ? [] : await articles.FindAsync(wanted, cancellationToken));
    }

    /// <summary>The form sends topics and stories by their names: those that they have now, whatever they were called when it was saved.</summary>
    private static async Task<Arrangement> NamedNowAsync(FrontMaterial material, Arrangement arrangement, CancellationToken cancellationToken)
    {
        var containers = new List<Container>();
        foreach (var container in arrangement.Containers)
        {
            var name = container.Rule is { From: RuleSource.Topic or RuleSource.Story } rule ? (await material.HeadingAsync(rule, cancellationToken)).Heading : "";
            containers.Add(name.Length == 0 ? container : container with { Rule = container.Rule with { Name = name } });
        }

        return arrangement with { Containers = containers };
    }

    /// <summary>What readers of the live version would see change if the draft were published.</summary>
    /// <returns>Null when the site has no such front.</returns>
    public async Task<FrontOutlook?> OutlookAsync(string key, IReadOnlyList<FrontChange> alsoNamed, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(key, cancellationToken) is not { } front
            || await desk.ArrangementAsync(front, front.Live.Number, cancellationToken) is not { } live
            || await desk.ArrangementAsync(front, front.Draft.Number, cancellationToken) is not { } draft)
            return null;

        var changes = ArrangementDifference.Of(live, draft);
        var named = changes.Concat(alsoNamed).Select(change => change.ArticleId).Concat(draft.Placed.Select(placed => placed.ArticleId)).ToList();
        return new FrontOutlook(front, draft, changes, await articles.TheseAsync(named, cancellationToken));
    }
}

/// <param name="Articles">Of those that are named, the ones that are there.</param>
/// <param name="Pictures">Of those that were chosen for places, the ones that are there.</param>
/// <param name="Found">What was looked for.</param>
/// <param name="Filled">What the rules put behind the placed articles at present, by the container's number.</param>
internal sealed record Curation(
    OpenedFront Front, Arrangement Arrangement, IReadOnlyDictionary<int, FrontArticle> Articles,
    IReadOnlyDictionary<int, PictureLine> Pictures, ILookup<int, FrontCard> Filled, IReadOnlyList<FrontSection> Sections, IReadOnlyList<FrontArticle> Found);

/// <param name="Changes">From what readers see to the draft.</param>
internal sealed record FrontOutlook(
    OpenedFront Front, Arrangement Draft, IReadOnlyList<FrontChange> Changes, IReadOnlyDictionary<int, FrontArticle> Articles);
