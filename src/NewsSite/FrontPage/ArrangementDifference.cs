namespace NewsSite.FrontPage;

/// <summary>What was changed between two arrangements, one thing at a time.</summary>
internal static class ArrangementDifference
{
    public static IReadOnlyList<FrontChange> Of(Arrangement before, Arrangement after) => [.. Containers(before, after), .. Articles(before, after)];

    private static IEnumerable<FrontChange> Containers(Arrangement before, Arrangement after)
    {
        // Fronts that were saved before that was refused may have two of a number.
        var was = before.Containers.DistinctBy(container => container.Id).ToDictionary(container => container.Id);
        var stays = after.Containers.Select(container => container.Id).Where(was.ContainsKey).ToList();
        var moved = Moved([.. before.Containers.Select(container => container.Id).Where(stays.Contains)], [.. stays]);
        foreach (var gone in before.Containers.Where(container => after.Containers.All(other => other.Id != container.Id)))
            yield return new FrontChange(FrontChangeKind.ContainerRemoved, gone);
        foreach (var container in after.Containers)
        {
            if (!was.TryGetValue(container.Id, out var old))
                yield return new FrontChange(FrontChangeKind.ContainerAdded, container);
            else if (moved.Contains(container.Id))
                yield return new FrontChange(FrontChangeKind.ContainerMoved, container);
            if (old is not null && (old with { Articles = container.Articles }) != container)
                yield return new FrontChange(FrontChangeKind.ContainerChanged, container) { Before = old };
        }
    }

    private static IEnumerable<FrontChange> Articles(Arrangement before, Arrangement after)
    {
        var was = Places(before);
        var now = Places(after);
        foreach (var (id, place) in was.Where(place => !now.ContainsKey(place.Key)))
            yield return new FrontChange(FrontChangeKind.ArticleRemoved, place.In) { ArticleId = id };
        foreach (var container in after.Containers)
        {
            int[] stays = [.. container.Articles.Select(article => article.ArticleId).Where(id => was.TryGetValue(id, out var place) && place.In.Id == container.Id)];
            var order = was.Where(place => place.Value.In.Id == container.Id).Select(place => place.Key).Where(stays.Contains).ToArray();
            var moved = Moved(order, stays);
            foreach (var article in container.Articles)
            {
                if (!was.TryGetValue(article.ArticleId, out var place))
                    yield return new FrontChange(FrontChangeKind.ArticlePlaced, container) { ArticleId = article.ArticleId };
                else if (place.In.Id != container.Id || moved.Contains(article.ArticleId))
                    yield return new FrontChange(FrontChangeKind.ArticleMoved, container) { ArticleId = article.ArticleId, Before = place.In };
                if (place.Article is { } old && old != article)
                    yield return new FrontChange(FrontChangeKind.ArticleChanged, container) { ArticleId = article.ArticleId };
            }
        }
    }

    private static Dictionary<int, (Container In, PlacedArticle Article)> Places(Arrangement arrangement) => arrangement.Containers
        .SelectMany(container => container.Articles.Select(article => (In: container, Article: article)))
        .DistinctBy(place => place.Article.ArticleId)
        .ToDictionary(place => place.Article.ArticleId);

    /// <summary>The least that has to be moved to make one order of the same things the other.</summary>
    private static HashSet<int> Moved(int[] before, int[] after)
    {
        // The longest common subsequence stays; fronts are short.
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var moved = after.ToHashSet();
        for (int i = 0, j = 0; i < before.Length && j < after.Length;)
        {
            if (before[i] == after[j])
            {
                moved.Remove(before[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return moved;
    }
}

internal enum FrontChangeKind
{
    ContainerAdded,
    ContainerRemoved,
    ContainerMoved,
    ContainerChanged,
    ArticlePlaced,
    ArticleRemoved,
    ArticleMoved,
    ArticleChanged,
}

/// <summary>One thing that was changed of a front.</summary>
/// <param name="In">The container as it is after, or was when it is gone.</param>
internal sealed record FrontChange(FrontChangeKind Kind, Container In)
{
    /// <summary>0 where it is about a container.</summary>
    public int ArticleId { get; init; }

    /// <summary>The container as it was before, or the one that the article stood in.</summary>
    public Container? Before { get; init; }
}
