using System.Globalization;
using NewsSite.Articles;

namespace NewsSite.Demo.Writing;

/// <summary>Makes scenarios of the scripts. A mistake in a script is a <see cref="FormatException"/> that names it.</summary>
internal sealed class ScriptReader
{
    private static readonly HashSet<string> Reserved = ["H", "S", "B", "cast", "topics", "sources", "title", "summary"];

    private readonly ScriptFile _file;
    private readonly Country _country;

    private ScriptReader(ScriptFile file)
    {
        _file = file;
        _country = Country.Read(file.Lists);
    }

    public static Repertoire Read()
    {
        var reader = new ScriptReader(ScriptFile.ReadAll());
        var scenarios = reader._file.Scenarios.Select(block => reader.Scenario(block, block, reader.NewCast(block)));
        return new Repertoire(
            reader._country,
            scenarios.GroupBy(scenario => scenario.Section).ToDictionary(group => group.Key, group => group.ToArray()),
            [.. reader._file.Arcs.SelectMany(reader.Arc)],
            [.. reader._country.Group("agency").Cast<Organisation>().Select(agency => agency.Name)],
            [.. reader._file.Pools["correction"]]);
    }

    private IEnumerable<Arc> Arc(ScriptArc arc)
    {
        var cast = NewCast(arc.Opening);
        var told = new Arc(
            arc.Opening.Name,
            cast,
            Wording.Understand(arc.Opening.All("title").Single(), cast),
            Wording.Understand(arc.Opening.All("summary").Single(), cast),
            [.. arc.Stages.Select(stage => Scenario(stage, arc.Opening, cast))]);
        return Enumerable.Repeat(told, WeightOf(arc.Opening));
    }

    private Cast NewCast(ScriptBlock block)
    {
        var cast = new Cast(_country, _file.Tables);
        foreach (var line in block.All("cast"))
            cast.Declare(line);
        return cast;
    }

    /// <param name="opening">Of the story when the block is a stage of one, otherwise the block itself.</param>
    private Scenario Scenario(ScriptBlock block, ScriptBlock opening, Cast cast)
    {
        try
        {
            return new Scenario
            {
                Name = ReferenceEquals(block, opening) ? block.Name : $"{opening.Name}.{block.Name}",
                Section = opening.Setting("section") ?? throw new FormatException("No section."),
                Kind = Enum.Parse<ArticleKind>(block.Setting("kind") ?? "news", ignoreCase: true),
                Weight = WeightOf(block),
                Pictures = (block.Setting("pictures") ?? opening.Setting("pictures") ?? "").Split(','),
                Cast = cast,
                Dateline = (block.Setting("dateline") ?? opening.Setting("dateline")) is { } place
                    ? Wording.Understand(place == "capital" ? "Aldersund" : $"{{{place}.name}}", cast)
                    : null,
                Headlines = Understand(block.All("H"), cast),
                Standfirsts = Understand(block.All("S"), cast),
                Topics = Items(block, opening, "topics", cast),
                Sources = Items(block, opening, "sources", cast),
                Background = Understand(opening.All("B"), cast),
                Beats = [.. Beats(block, cast)],
            };
        }
        catch (FormatException error)
        {
            throw new FormatException($"{opening.Name} {block.Name}: {error.Message}", error);
        }
    }

    private static Part[] Understand(IEnumerable<string> lines, Cast cast) =>
        [.. lines.Select(line => Wording.Understand(line, cast))];

    private static Part[] Items(ScriptBlock block, ScriptBlock opening, string name, Cast cast) => Understand(
        (block.All(name).FirstOrDefault() ?? opening.All(name).FirstOrDefault() ?? "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        cast);

    /// <summary>Lines of one key make one beat, at the place of the first of them; <c>+ pool</c> takes from a pool.</summary>
    private IEnumerable<Beat> Beats(ScriptBlock block, Cast cast)
    {
        var beats = new List<(string Key, List<string> Lines)>();
        foreach (var line in block.Lines)
        {
            var (key, text) = line[0] == '+' ? (line, null) : (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim());
            if (Reserved.Contains(key))
                continue;
            if (text is null)
                beats.Add((key, Pool(key)));
            else if (beats.FirstOrDefault(beat => beat.Key == key) is { Lines: { } lines })
                lines.Add(text);
            else
                beats.Add((key, [text]));
        }

        var pools = new Dictionary<List<string>, Part[]>();
        return beats.Select(beat => new Beat(
            beat.Key[0] == '+' ? Once(pools, beat.Lines, cast) : Understand(beat.Lines, cast),
            CountOf(beat.Key),
            beat.Key.Contains('?') ? 55 : 100));
    }

    /// <summary>The same parts for the same pool, so that a writer sees which of them are told.</summary>
    private static Part[] Once(Dictionary<List<string>, Part[]> pools, List<string> lines, Cast cast) =>
        pools.TryGetValue(lines, out var parts) ? parts : pools[lines] = Understand(lines, cast);

    private List<string> Pool(string key)
    {
        var name = key[(key.IndexOf(' ') + 1)..];
        return _file.Pools.TryGetValue(name, out var lines) ? lines : throw new FormatException($"No such pool: {name}");
    }

    private static int WeightOf(ScriptBlock block) =>
        int.Parse(block.Setting("weight") ?? "2", CultureInfo.InvariantCulture);

    private static int CountOf(string key) =>
        key.IndexOf('*') is >= 0 and var star ? key[star + 1] - '0' : 1;
}
