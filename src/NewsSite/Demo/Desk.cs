using NewsSite.Articles;
using NewsSite.Demo.Writing;
using NewsSite.Site;

namespace NewsSite.Demo;

/// <summary>
/// Hands out the work in the order of publication: a section in its turn, a scenario that was not told lately, a cast,
/// and a headline that no other article of these days has.
/// </summary>
internal sealed class Desk
{
    private const int HeadlinesRemembered = 4_000;
    private const int Attempts = 12;

    /// <summary>Of a hundred articles that stand alone, how many each section gets.</summary>
    private static readonly (string Section, int Weight)[] Sections =
    [
        ("world", 15), ("politics", 18), ("business", 16), ("technology", 10), ("science", 9), ("culture", 11),
        ("sport", 14), ("opinion", 7),
    ];

    private readonly ulong _seed;
    private readonly Repertoire _repertoire;
    private readonly StoryPlan _stories;
    private readonly DateTime[] _times;
    private readonly SiteClock _clock;
    private readonly Dice _dice;
    private readonly Dice _castDice = new(0);
    private readonly Dice _passing = new(0);
    private readonly double[] _due = new double[Sections.Length];
    private readonly Dictionary<string, (Scenario[] Scenarios, Rota Rota)> _scenarios = [];
    private readonly Dictionary<Table, Rota> _rows = [];
    private readonly HashSet<string> _slugsOfDay = [];
    private readonly HashSet<string> _headlines = [];
    private readonly Queue<string> _remembered = [];
    private readonly Copy _copy = new();
    private DateOnly _day;

    public Desk(Repertoire repertoire, StoryPlan stories, DateTime[] times, SiteClock clock, ulong seed)
    {
        (_repertoire, _stories, _times, _clock, _seed) = (repertoire, stories, times, clock, seed);
        _dice = new Dice(Dice.Seed(seed, 1));
        foreach (var (section, scenarios) in repertoire.BySection.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var dealt = scenarios.SelectMany(scenario => Enumerable.Repeat(scenario, scenario.Weight)).ToArray();
            _scenarios.Add(section, (dealt, new Rota(dealt.Length, _dice)));
        }
    }

    /// <summary>Sets <paramref name="scene"/> for the next article. Call once for each, in order.</summary>
    public Assignment Assign(int article, Scene scene)
    {
        var publishedUtc = _times[article];
        var local = _clock.Local(publishedUtc).DateTime;
        var day = DateOnly.FromDateTime(local);
        if (day != _day)
        {
            _day = day;
            _slugsOfDay.Clear();
        }

        var story = _stories.Of(article);
        var scenario = story is null ? NextScenario() : StageOf(story, _stories.Part(article));
        for (var attempt = 0; ; attempt++)
        {
            var seed = Dice.Seed(_seed, ((ulong)article << 8) + (ulong)attempt);
            scene.Dice.Restart(Dice.Seed(seed, 1));
            Gather(scenario, story, seed, local, scene);
            var headline = Headline(scenario, scene);
            var slug = Slug.From(headline);
            if (attempt < Attempts && (_headlines.Contains(headline) || _slugsOfDay.Contains(slug)))
                continue;

            Remember(headline);
            for (var number = 2; !_slugsOfDay.Add(slug); number++)
                slug = Slug.Numbered(Slug.From(headline), number);
            return new Assignment(article, scenario, story, publishedUtc, day, headline, slug);
        }
    }

    /// <summary>The section that has waited longest for its share, give or take a little.</summary>
    private Scenario NextScenario()
    {
        var chosen = 0;
        for (var i = 0; i < Sections.Length; i++)
        {
            _due[i] += Sections[i].Weight * _dice.Between(0.5, 1.5);
            if (_due[i] > _due[chosen])
                chosen = i;
        }

        _due[chosen] -= 100;
        var (scenarios, rota) = _scenarios[Sections[chosen].Section];
        return scenarios[rota.Next()];
    }

    /// <summary>The first part opens the story and the last closes it; those between follow the order of events.</summary>
    private Scenario StageOf(PlannedStory story, int part)
    {
        var stages = _repertoire.Arcs[story.Arc].Stages;
        if (part == story.Parts - 1)
            return stages[^1];
        var middle = stages.Length - 2;
        return part == 0 ? stages[0] : stages[1 + (((2 * part) - 1) * middle / (2 * (story.Parts - 2)))];
    }

    private void Gather(Scenario scenario, PlannedStory? story, ulong seed, DateTime local, Scene scene)
    {
        _castDice.Restart(story?.Seed ?? seed);
        _passing.Restart(Dice.Seed(seed, 2));
        var tables = scenario.Cast.Tables;
        var rows = tables.Count == 0 ? [] : new int[tables.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = story is null ? NextRow(tables[i]) : _castDice.Below(tables[i].Rows.Count);
        var told = story is null ? local : _clock.Local(story.BeganUtc).DateTime;
        scene.Open(scenario.Cast.Find(new Draw(_castDice, rows, told), _passing), rows, local);
    }

    private int NextRow(Table table)
    {
        if (!_rows.TryGetValue(table, out var rota))
            _rows.Add(table, rota = new Rota(table.Rows.Count, _dice));
        return rota.Next();
    }

    private string Headline(Scenario scenario, Scene scene)
    {
        scene.Dice.Of(scenario.Headlines).Write(_copy, scene);
        return _copy.Take();
    }

    private void Remember(string headline)
    {
        if (!_headlines.Add(headline))
            return;
        _remembered.Enqueue(headline);
        if (_remembered.Count > HeadlinesRemembered)
            _headlines.Remove(_remembered.Dequeue());
    }
}
