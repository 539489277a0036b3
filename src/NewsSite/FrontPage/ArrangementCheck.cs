using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>
/// Reads what somebody sent as an arrangement: finds the topics and stories that it names, makes room for what is placed, and
/// says what cannot be so.
/// </summary>
internal sealed class ArrangementCheck
{
    private const int TextLimit = 200;

    /// <returns>The arrangement as it is to be stored, if there are no problems.</returns>
    public async Task<(Arrangement Arrangement, IReadOnlyList<Problem> Problems)> RunAsync(
        NewsDb db, Arrangement sent, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var problems = ArrangementLimits.ProblemsOf(sent).ToList();
        var containers = new List<Container>();
        foreach (var container in sent.Containers)
            containers.Add(await CheckAsync(db, Tidy(container), problems, cancellationToken));
        problems.AddRange(await CheckFrontPictures.OfAsync(db, sent.Placed, nowUtc, cancellationToken));
        return (new Arrangement { Containers = containers }, problems);
    }

    private static Container Tidy(Container container) => container with
    {
        Title = container.Title.Trim(),
        Rule = container.Kind == ContainerKind.MostRead && container.Rule.From != RuleSource.MostRead ? FillRule.MostRead : container.Rule,
        Slots = Math.Clamp(container.Slots, Math.Max(1, Math.Min(container.Articles.Count, ArrangementLimits.Slots)), ArrangementLimits.Slots),
        Articles =
        [
            .. container.Articles.Select(article => article with
            {
                Kicker = string.IsNullOrWhiteSpace(article.Kicker) ? null : article.Kicker.Trim(),
                Headline = string.IsNullOrWhiteSpace(article.Headline) ? null : article.Headline.Trim(),
            }),
        ],
    };

    private static async Task<Container> CheckAsync(NewsDb db, Container container, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (container.Title.Length > TextLimit || container.Articles.Any(article => article.Headline?.Length > TextLimit || article.Kicker?.Length > TextLimit))
            problems.Add(new Problem(container.Field("title"), $"A heading, headline or kicker is longer than {TextLimit} letters."));
        if (!container.TakesArticles && container.Articles.Count > 0)
        {
            problems.Add(new Problem(container.Field("rule"), container.Kind == ContainerKind.MostRead
                ? "What is most read is chosen by readers: it takes no articles by hand."
                : "A band for every section takes no articles by hand: choose one section first."));
        }

        return await NamedAsync(db, container, problems, cancellationToken);
    }

    private static async Task<Container> NamedAsync(NewsDb db, Container container, List<Problem> problems, CancellationToken cancellationToken)
    {
        var rule = container.Rule;
        if (rule.From is not (RuleSource.Topic or RuleSource.Story))
            return container with { Rule = rule.Key };

        var name = rule.Name.Trim();
        if (name.Length == 0)
            return container with { Rule = new FillRule(rule.From) };

        var slug = Slug.From(name);
        var found = rule.From == RuleSource.Topic
            ? await db.Topics.Where(t => t.Name == name || t.Slug == slug).OrderByDescending(t => t.Name == name).Select(t => new { t.Id, t.Name }).FirstOrDefaultAsync(cancellationToken)
            : await db.Stories.Where(s => s.Title == name || s.Slug == slug).OrderByDescending(s => s.Title == name).Select(s => new { s.Id, Name = s.Title }).FirstOrDefaultAsync(cancellationToken);
        if (found is not null)
            return container with { Rule = new FillRule(rule.From, found.Id) { Name = found.Name } };

        var kind = rule.From == RuleSource.Topic ? "topic" : "story";
        problems.Add(new Problem(container.Field("name"), $"There is no {kind} “{name}”."));
        return container;
    }
}
