using NewsSite.Articles;
using NewsSite.Demo.Writing;

namespace NewsSite.Demo;

/// <summary>Who of the newsroom writes for which section.</summary>
internal sealed class Staff
{
    private readonly Dictionary<string, BylineContent[]> _desks = [];

    public Staff(Repertoire repertoire)
    {
        var journalists = repertoire.Country.Journalists;
        Authors = [.. journalists.Select(AuthorOf)];
        foreach (var desk in journalists.SelectMany(one => one.Desks).Distinct())
        {
            var role = desk == "pictures" ? BylineRole.Pictures : BylineRole.Text;
            _desks.Add(desk, [.. journalists.Index()
                .Where(one => one.Item.Desks.Contains(desk))
                .Select(one => new BylineContent(one.Item.Name, one.Index + 1, role))]);
        }
    }

    /// <summary>Their ids are their places in this list, from 1.</summary>
    public Author[] Authors { get; }

    /// <summary>Addresses are in a domain that belongs to nobody (RFC 2606).</summary>
    private static Author AuthorOf(Journalist one)
    {
        var slug = Slug.From(one.Name);
        var author = new Author(slug, one.Name, one.JobTitle, one.Biography);
        author.Introduce(new AuthorProfile($"{slug}@newsroom.example", "", "", string.Join("; ", one.Desks)));
        return author;
    }

    public BylineContent[] Bylines(Scenario scenario, bool withPicture, Dice dice)
    {
        var desk = _desks[scenario.Section];
        var first = dice.Below(desk.Length);
        var isOwnVoice = scenario.Kind is ArticleKind.Opinion or ArticleKind.Interview or ArticleKind.Analysis;
        if (!isOwnVoice && desk.Length > 1 && dice.Percent(16))
            return [desk[first], desk[(first + 1 + dice.Below(desk.Length - 1)) % desk.Length]];
        if (withPicture && dice.Percent(12))
            return [desk[first], dice.Of(_desks["pictures"])];
        return [desk[first]];
    }
}
