using NewsSite.Articles;
using NewsSite.Demo.Writing;

namespace NewsSite.Demo;

/// <summary>The topics and authors of the sample, numbered in the order in which they first occur.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _topicIds = [];
    private readonly Dictionary<string, int> _topicSlugs = [];
    private readonly Dictionary<string, string> _descriptions;
    private readonly Dictionary<string, SourceContent> _sources = [];

    public Lexicon(Country country)
    {
        _descriptions = new Dictionary<string, string>(country.TopicDescriptions);
        foreach (var person in country.People)
            _descriptions.TryAdd(person.Name, $"{person.Name} is {person.Role}{(Ends(person.Role) ? "" : " of Kestria")}.");
        foreach (var town in country.Towns.Values)
            _descriptions.TryAdd(town.Name, $"{town.Name}, {town.Kind} in {town.Region}, population {town.Population:N0}.");
        foreach (var organisation in country.Organisations)
            _descriptions.TryAdd(organisation.Name, DescriptionOf(organisation));
    }

    public List<Topic> Topics { get; } = [];

    public int TopicId(string name)
    {
        if (_topicIds.TryGetValue(name, out var id))
            return id;

        var slug = Slug.From(name);
        if (!_topicSlugs.TryGetValue(slug, out id))
        {
            Topics.Add(new Topic(slug, name, _descriptions.GetValueOrDefault(name, "")));
            _topicSlugs.Add(slug, id = Topics.Count);
        }

        _topicIds.Add(name, id);
        return id;
    }

    /// <summary>Authorities have an address, in a domain that belongs to nobody (RFC 2606); agencies are named only.</summary>
    public SourceContent Source(string name)
    {
        if (!_sources.TryGetValue(name, out var source))
        {
            var isAuthority = name.Contains("Office", StringComparison.Ordinal)
                || name.StartsWith("Ministry", StringComparison.Ordinal) || name.Contains("Institute", StringComparison.Ordinal);
            _sources.Add(name, source = new SourceContent(name, isAuthority ? $"https://{Slug.From(name)}.example/" : null));
        }

        return source;
    }

    private static string DescriptionOf(Organisation organisation) => organisation.Group switch
    {
        "club" => $"{organisation.Name}, football club from {organisation.Home}, Premier Division.",
        "party" => $"{organisation.Name}, one of the parties in Kestria’s parliament.",
        _ => $"{organisation.Name}, {organisation.What["the ".Length..]} based in {organisation.Home}.",
    };

    /// <summary>Whether a role says by itself where it is held.</summary>
    private static bool Ends(string role) => !role.StartsWith("the ", StringComparison.Ordinal)
        || role.Contains(" of ", StringComparison.Ordinal) || role.Contains("’s ", StringComparison.Ordinal);
}
