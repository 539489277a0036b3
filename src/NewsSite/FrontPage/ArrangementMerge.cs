namespace NewsSite.FrontPage;

/// <summary>Puts what one person changed on top of what another did, starting from the same arrangement.</summary>
internal static class ArrangementMerge
{
    /// <summary>Where both changed the same thing, <paramref name="mine"/> stands; all else of either is kept.</summary>
    public static Arrangement Merge(Arrangement from, Arrangement theirs, Arrangement mine)
    {
        // What both added since has the same numbers by chance: mine get others.
        mine = Renumber(from, theirs, mine);
        var order = Order(Ids(from), Ids(theirs), Ids(mine), id => Differs(Find(from, id), Find(mine, id)), id => Differs(Find(from, id), Find(theirs, id)));
        var homes = Homes(from, theirs, mine);
        return new Arrangement { Containers = [.. order.Select(id => MergeOne(id, from, theirs, mine, homes))] };
    }

    private static Container MergeOne(int id, Arrangement from, Arrangement theirs, Arrangement mine, Dictionary<int, int> homes)
    {
        var (was, their, my) = (Find(from, id), Find(theirs, id), Find(mine, id));
        var settings = my is null ? their : their is null || (was is not null && !SameSettings(was, my)) ? my : their;
        var articles = Order(
            Articles(was), Articles(their), Articles(my),
            article => homes.GetValueOrDefault(article) == id, article => homes.GetValueOrDefault(article) == id)
            .Where(article => homes.GetValueOrDefault(article) == id)
            .Concat(homes.Where(home => home.Value == id).Select(home => home.Key))
            .Distinct()
            .Select(article => Article(article, from, theirs, mine));
        var merged = settings! with { Articles = [.. articles] };
        return merged with { Slots = Math.Max(merged.Slots, merged.Articles.Count) };
    }

    /// <summary>The container of each article that stays: mine where I moved or changed it, else theirs.</summary>
    private static Dictionary<int, int> Homes(Arrangement from, Arrangement theirs, Arrangement mine)
    {
        var (was, their, my) = (HomesIn(from), HomesIn(theirs), HomesIn(mine));
        var homes = new Dictionary<int, int>();
        foreach (var article in theirs.Placed.Concat(mine.Placed).Select(placed => placed.ArticleId).Distinct())
        {
            var iChangedIt = my.GetValueOrDefault(article) != was.GetValueOrDefault(article)
                || (my.ContainsKey(article) && Placed(from, article) != Placed(mine, article));
            if ((iChangedIt ? my : their).TryGetValue(article, out var home))
                homes[article] = home;
        }

        return homes;
    }

    private static PlacedArticle Article(int id, Arrangement from, Arrangement theirs, Arrangement mine)
    {
        var (was, their, my) = (Placed(from, id), Placed(theirs, id), Placed(mine, id));
        return (my is null ? their : their is null || my != was ? my : their)!;
    }

    /// <summary>Mine where I moved something that was there before, else theirs; what the other added stands behind its neighbour.</summary>
    private static List<int> Order(
        IReadOnlyList<int> from, IReadOnlyList<int> theirs, IReadOnlyList<int> mine, Predicate<int> iKeep, Predicate<int> theyKeep)
    {
        var common = from.Intersect(mine).ToList();
        var iMoved = !common.SequenceEqual(mine.Intersect(from));
        var (first, second) = iMoved ? (mine, theirs) : (theirs, mine);
        var order = first.ToList();
        for (var i = 0; i < second.Count; i++)
        {
            if (order.Contains(second[i]))
                continue;
            var before = second.Take(i).LastOrDefault(order.Contains);
            order.Insert(i == 0 || before == 0 ? 0 : order.IndexOf(before) + 1, second[i]);
        }

        // What either took away is gone, unless the other changed it.
        order.RemoveAll(id => from.Contains(id) && ((!mine.Contains(id) && !theyKeep(id)) || (!theirs.Contains(id) && !iKeep(id))));
        return order;
    }

    private static Arrangement Renumber(Arrangement from, Arrangement theirs, Arrangement mine)
    {
        var free = Math.Max(theirs.FreeId(), mine.FreeId());
        return mine with
        {
            Containers = [.. mine.Containers.Select(container =>
                Find(from, container.Id) is null && Find(theirs, container.Id) is { } their && Differs(their, container) ? container with { Id = free++ } : container)],
        };
    }

    private static bool Differs(Container? one, Container? other) =>
        one is null || other is null || !SameSettings(one, other) || !one.Articles.SequenceEqual(other.Articles);

    private static bool SameSettings(Container one, Container other) => (one with { Articles = other.Articles }) == other;

    private static IReadOnlyList<int> Ids(Arrangement arrangement) => [.. arrangement.Containers.Select(container => container.Id)];

    private static IReadOnlyList<int> Articles(Container? container) => [.. container?.Articles.Select(article => article.ArticleId) ?? []];

    private static Container? Find(Arrangement arrangement, int id) => arrangement.Containers.FirstOrDefault(container => container.Id == id);

    private static PlacedArticle? Placed(Arrangement arrangement, int id) => arrangement.Placed.FirstOrDefault(article => article.ArticleId == id);

    private static Dictionary<int, int> HomesIn(Arrangement arrangement) => arrangement.Containers
        .SelectMany(container => container.Articles.Select(article => (article.ArticleId, container.Id)))
        .DistinctBy(home => home.ArticleId)
        .ToDictionary(home => home.ArticleId, home => home.Id);
}
