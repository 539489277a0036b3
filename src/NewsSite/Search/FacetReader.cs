using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Site;

namespace NewsSite.Search;

/// <summary>What the hits that were looked at belong to. Two queries, however many hits.</summary>
internal sealed class FacetReader(SiteClock clock)
{
    private const int TopicLimit = 8;
    private const int YearLimit = 8;

    public async Task<IReadOnlyList<Facet>> ReadAsync(
        IndexTables index, SearchQuery query, NamesInQuery names, IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        var (sections, topics) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        foreach (var hit in hits)
        {
            Count(sections, names.Present("section", hit.SectionId));
            foreach (var topic in hit.TopicIds.Select(id => names.Present("topic", id)).Distinct())
                Count(topics, topic);
        }

        var chosen = topics.OrderByDescending(topic => topic.Value).ThenBy(topic => topic.Key).Take(2 * TopicLimit).Select(topic => topic.Key).ToList();
        var sectionNames = await index.Db.Sections.OrderBy(s => s.Position).Select(s => new { s.Id, s.Slug, s.Name }).ToListAsync(cancellationToken);
        var topicNames = await index.Db.Topics.Where(t => chosen.Contains(t.Id)).Select(t => new { t.Id, t.Slug, t.Name }).ToListAsync(cancellationToken);
        return
        [
            .. Of("Sections", query.Filters.Any(f => f is { Kind: FilterKind.Section, IsExcluded: false }) ? [] : sectionNames
                .Where(s => sections.ContainsKey(s.Id))
                .Select(s => new FacetChoice(s.Name, sections[s.Id], QueryParser.With(query.Text, "section", s.Slug)))
                .OrderByDescending(choice => choice.Count)),
            .. Of("Topics", topicNames
                .Select(t => new FacetChoice(t.Name, topics[t.Id], QueryParser.With(query.Text, "topic", t.Slug)))
                .Where(choice => choice.Count < hits.Count)
                .OrderByDescending(choice => choice.Count).ThenBy(choice => choice.Name, StringComparer.Ordinal)
                .Take(TopicLimit)),
            .. Of("Years", Years(query, hits)),
        ];
    }

    /// <summary>A choice of one says nothing.</summary>
    private static IEnumerable<Facet> Of(string title, IEnumerable<FacetChoice> choices)
    {
        var list = choices.ToList();
        return list.Count > (title == "Topics" ? 0 : 1) ? [new Facet(title, list)] : [];
    }

    private IEnumerable<FacetChoice> Years(SearchQuery query, IReadOnlyList<Hit> hits)
    {
        if (query.From is not null || query.Before is not null)
            return [];

        return hits
            .CountBy(hit => YearOf(hit.Key))
            .OrderByDescending(year => year.Key)
            .Take(YearLimit)
            .Select(year => new FacetChoice(
                year.Key.ToString(CultureInfo.InvariantCulture), year.Value,
                QueryParser.With(QueryParser.With(query.Text, "after", year.Key.ToString("0000", CultureInfo.InvariantCulture)), "before", (year.Key + 1).ToString("0000", CultureInfo.InvariantCulture))));
    }

    private int YearOf(long key) => clock.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(key).UtcDateTime).Year;

    private static void Count(Dictionary<int, int> counts, int id) => counts[id] = counts.GetValueOrDefault(id) + 1;
}
