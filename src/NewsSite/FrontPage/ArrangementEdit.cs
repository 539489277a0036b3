using System.Globalization;
using NewsSite.Reads;

namespace NewsSite.FrontPage;

/// <summary>
/// One step of arranging, as a button of the form names it: <c>up:c3</c>, <c>down:a55</c>, <c>remove:c3</c>,
/// <c>place:c3:55</c>, <c>add:Row</c>. A container is c and its number, a placed article a and its number.
/// </summary>
internal static class ArrangementEdit
{
    /// <param name="sectionId">Of a section's front; null for the front page.</param>
    /// <returns>The same arrangement for a step that is none, or cannot be taken.</returns>
    public static Arrangement Apply(Arrangement arrangement, string? step, int? sectionId) => step?.Split(':') switch
    {
        ["add", var kind] when Enum.TryParse<ContainerKind>(kind, out var wanted) => Add(arrangement, wanted, sectionId),
        ["place", ['c', .. var container], var article] => Place(arrangement, Number(container), Number(article)),
        ["up", ['c', .. var id]] => Move(arrangement, Number(id), -1),
        ["down", ['c', .. var id]] => Move(arrangement, Number(id), 1),
        ["remove", ['c', .. var id]] => arrangement with { Containers = [.. arrangement.Containers.Where(container => container.Id != Number(id))] },
        ["up", ['a', .. var id]] => MoveArticle(arrangement, Number(id), -1),
        ["down", ['a', .. var id]] => MoveArticle(arrangement, Number(id), 1),
        ["remove", ['a', .. var id]] => Without(arrangement, Number(id)),
        _ => arrangement,
    };

    private static Arrangement Add(Arrangement arrangement, ContainerKind kind, int? sectionId)
    {
        var newest = sectionId is { } id ? FillRule.OfSection(id) : FillRule.Newest;
        var container = kind switch
        {
            ContainerKind.Live => new Container(arrangement.FreeId(), kind, FillRule.None, 1),
            ContainerKind.Lead => new Container(arrangement.FreeId(), kind, newest, 3),
            ContainerKind.Latest => new Container(arrangement.FreeId(), kind, newest, 6),
            ContainerKind.Timeline => new Container(arrangement.FreeId(), kind, FillRule.OfStory(0), 5),
            ContainerKind.Band => new Container(arrangement.FreeId(), kind, sectionId is null ? FillRule.EachSection : newest, 4),
            ContainerKind.MostRead => new Container(arrangement.FreeId(), kind, FillRule.MostReadIn(sectionId ?? Ranking.WholePaper), 5),
            _ => new Container(arrangement.FreeId(), kind, newest, 3),
        };
        return new Arrangement { Containers = kind == ContainerKind.Live ? [container, .. arrangement.Containers] : [.. arrangement.Containers, container] };
    }

    /// <summary>At the end of what is placed there; an article that stood elsewhere is moved.</summary>
    private static Arrangement Place(Arrangement arrangement, int containerId, int articleId)
    {
        if (articleId <= 0 || arrangement.Containers.FirstOrDefault(container => container.Id == containerId) is not { TakesArticles: true } target)
            return arrangement;

        var placed = arrangement.Placed.FirstOrDefault(article => article.ArticleId == articleId) ?? new PlacedArticle(articleId);
        var rest = Without(arrangement, articleId);
        target = rest.Containers.First(container => container.Id == containerId);
        return rest.With(target with { Articles = [.. target.Articles, placed] });
    }

    private static Arrangement Move(Arrangement arrangement, int id, int by)
    {
        var containers = arrangement.Containers.ToList();
        var from = containers.FindIndex(container => container.Id == id);
        var to = from + by;
        if (from < 0 || to < 0 || to >= containers.Count)
            return arrangement;

        (containers[from], containers[to]) = (containers[to], containers[from]);
        return new Arrangement { Containers = containers };
    }

    /// <summary>Beyond the first and the last of a container an article goes to the next one that takes articles.</summary>
    private static Arrangement MoveArticle(Arrangement arrangement, int id, int by)
    {
        if (arrangement.Containers.FirstOrDefault(container => container.Articles.Any(article => article.ArticleId == id)) is not { } home)
            return arrangement;

        var articles = home.Articles.ToList();
        var from = articles.FindIndex(article => article.ArticleId == id);
        var to = from + by;
        if (to >= 0 && to < articles.Count)
        {
            (articles[from], articles[to]) = (articles[to], articles[from]);
            return arrangement.With(home with { Articles = articles });
        }

        var takers = arrangement.Containers.Where(container => container.TakesArticles || container.Id == home.Id).ToList();
        var next = takers.FindIndex(container => container.Id == home.Id) + by;
        if (next < 0 || next >= takers.Count)
            return arrangement;

        var moved = articles[from];
        articles.RemoveAt(from);
        return arrangement.With(home with { Articles = articles })
            .With(takers[next] with { Articles = by > 0 ? [moved, .. takers[next].Articles] : [.. takers[next].Articles, moved] });
    }

    private static Arrangement Without(Arrangement arrangement, int articleId) => new()
    {
        Containers = [.. arrangement.Containers.Select(container => container with { Articles = [.. container.Articles.Where(article => article.ArticleId != articleId)] })],
    };

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
