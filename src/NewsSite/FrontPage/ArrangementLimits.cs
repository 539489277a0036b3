using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>How much one front may hold, which keeps its cost bounded, and that everything of it stands there once.</summary>
internal static class ArrangementLimits
{
    /// <summary>In one container.</summary>
    public const int Slots = 24;

    public const int Containers = 24;

    private const int Articles = 120;

    public static IEnumerable<Problem> ProblemsOf(Arrangement arrangement)
    {
        if (arrangement.Containers.Count > Containers || arrangement.Placed.Count() > Articles)
            yield return new Problem("", $"A front has at most {Containers} containers with {Articles} placed articles.");
        if (arrangement.Containers.DistinctBy(container => container.Id).Count() < arrangement.Containers.Count)
            yield return new Problem("", "One container stands in two places: open the front again.");
        if (arrangement.Placed.DistinctBy(placed => placed.ArticleId).Count() < arrangement.Placed.Count())
            yield return new Problem("", "One article stands in two places: nothing may appear twice on a front.");
        foreach (var container in arrangement.Containers.Where(container => container.Articles.Count > Slots))
            yield return new Problem(container.Field("slots"), $"A container holds at most {Slots} articles.");
    }
}
