using System.Globalization;

namespace NewsSite.Demo.Writing;

/// <summary>Who lives in the invented country, where, and under which institutions.</summary>
internal sealed class Country
{
    private readonly Dictionary<string, List<Figure>> _groups = [];

    public Dictionary<string, Town> Towns { get; } = [];

    public List<Organisation> Organisations { get; } = [];

    public List<Person> People { get; } = [];

    public List<Journalist> Journalists { get; } = [];

    public Dictionary<string, string> TopicDescriptions { get; } = [];

    /// <summary>Castings for names that a script uses without casting them.</summary>
    public Dictionary<string, string> UsualCast { get; } = [];

    public required Names Names { get; init; }

    /// <exception cref="FormatException">Nobody is in that group.</exception>
    public IReadOnlyList<Figure> Group(string name) =>
        _groups.TryGetValue(name, out var group) ? group : throw new FormatException($"No such group: {name}");

    public static Country Read(IReadOnlyDictionary<string, List<string[]>> lists)
    {
        var country = new Country
        {
            Names = new Names(
                Column(lists, "female"), Column(lists, "male"), Column(lists, "last"), Column(lists, "occupations")),
        };
        foreach (var row in lists["towns"])
            country.Add(new Town(row[0], row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture)), row.AsSpan(4));
        foreach (var row in lists["people"])
            country.Add(new Person(row[0], row[1] == "f", row[2], row[3]));
        foreach (var row in lists["organisations"])
            country.Add(new Organisation(row[0], row[1], row[2], row[3], row[4]));
        foreach (var row in lists["journalists"])
            country.Journalists.Add(new Journalist(row[0], row[1], row[2].Split(' '), row[3]));
        foreach (var row in lists["topics"])
            country.TopicDescriptions.Add(row[0], row[1]);
        foreach (var row in lists["cast"])
            country.UsualCast.Add(row[0], row[1]);
        return country;
    }

    private static string[] Column(IReadOnlyDictionary<string, List<string[]>> lists, string name) =>
        [.. lists[name].SelectMany(row => row).SelectMany(cell => cell.Split(", "))];

    private void Add(Town town, ReadOnlySpan<string> groups)
    {
        Towns.Add(town.Name, town);
        Join("town", town);
        foreach (var group in groups)
            Join(group, town);
    }

    private void Add(Person person)
    {
        People.Add(person);
        foreach (var group in person.Groups.Split(' '))
            Join(group, person);
    }

    private void Add(Organisation organisation)
    {
        Organisations.Add(organisation);
        Join(organisation.Group, organisation);
    }

    private void Join(string group, Figure figure)
    {
        if (!_groups.TryGetValue(group, out var members))
            _groups.Add(group, members = []);
        members.Add(figure);
    }
}

/// <param name="Desks">Slugs of the sections written for; "pictures" for a photographer.</param>
internal sealed record Journalist(string Name, string JobTitle, string[] Desks, string Biography);
