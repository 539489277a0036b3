using NewsSite.Articles;
using NewsSite.Demo.Writing;

namespace NewsSite.Demo;

/// <summary>The topics and authors of the sample, numbered in the order in which they first occur.</summary>
internal sealed class Lexicon
{
    private static readonly string[] Authorities = ["Office", "Ministry", "Institute", "Administration", "Authority"];

    private readonly Dictionary<string, int> _topicIds = [];
    private readonly Dictionary<string, int> _topicSlugs = [];
    private readonly Dictionary<string, string> _descriptions;
    private readonly Dictionary<string, SourceContent> _sources = [];
    private readonly HashSet<string> _names = [];

    public Lexicon(Country country)
    {
        _descriptions = new Dictionary<string, string>(country.TopicDescriptions);
        foreach (var person in country.People)
            _descriptions.TryAdd(person.Name, $"{person.Name} is {person.Role}{(Ends(person.Role) ? "" : " of Kestria")}.");
        foreach (var town in country.Towns.Values)
            _descriptions.TryAdd(town.Name, $"{town.Name}, {town.Kind} in {town.Region}, population {town.Population:N0}.");
        foreach (var organisation in country.Organisations)
        {
            var name = WithoutArticle(organisation.Name);
            _names.Add(name);
            _descriptions.TryAdd(name, DescriptionOf(organisation, name));
        }
    }

    public List<Topic> Topics { get; } = [];

    public int TopicId(string name)
    {
        if (_topicIds.TryGetValue(name, out var id))
            return id;

        var title = Title(name);
        var slug = Slug.From(title);
        if (!_topicSlugs.TryGetValue(slug, out id))
        {
            Topics.Add(new Topic(slug, title, _descriptions.GetValueOrDefault(title, "")));
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
            var title = Title(name);
            var isAuthority = Authorities.Any(word => title.Contains(word, StringComparison.Ordinal));
            _sources.Add(name, source = new SourceContent(title, isAuthority ? $"https://{Slug.From(title)}.example/" : null));
        }

        return source;
    }

    /// <summary>An organisation's name without the article that it has in a sentence.</summary>
    private string Title(string name) => _names.Contains(WithoutArticle(name)) ? WithoutArticle(name) : name;

    private static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static string DescriptionOf(Organisation organisation, string name) => organisation.Group switch
    {
        "club" => $"{name}, football club from {organisation.Home}, Premier Division.",
        "party" => $"{name}, one of the parties in Kestria’s parliament.",
        _ => $"{name}, {organisation.What["the ".Length..]} based in {organisation.Home}.",
    };

    /// <summary>Whether a role says by itself where it is held.</summary>
    private static bool Ends(string role) => !role.StartsWith("the ", StringComparison.Ordinal)
        || role.Contains(" of ", StringComparison.Ordinal) || role.Contains("’s ", StringComparison.Ordinal);
}
