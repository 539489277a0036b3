using System.Globalization;
using NewsSite.Articles;
using NewsSite.Demo.Writing;
using NewsSite.Site;

namespace NewsSite.Demo;

/// <summary>Titles and summaries of planned stories, each with an address of its own.</summary>
internal sealed class StoryTitles(Repertoire repertoire, SiteClock clock)
{
    private readonly HashSet<string> _slugs = [];
    private readonly Copy _copy = new();
    private readonly Scene _scene = new(new Dice(0));

    /// <summary>Call in the order of the stories. A title that was there before is told apart by its month.</summary>
    public Story Of(PlannedStory story)
    {
        var arc = repertoire.Arcs[story.Arc];
        var local = clock.Local(story.BeganUtc).DateTime;
        var dice = new Dice(story.Seed);
        var rows = new int[arc.Cast.Tables.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = dice.Below(arc.Cast.Tables[i].Rows.Count);
        _scene.Dice.Restart(story.Seed);
        _scene.Open(arc.Cast.Find(new Draw(dice, rows, local), _scene.Dice), rows, local);

        var title = Text(arc.Title);
        if (_slugs.Contains(Slug.From(title)))
            title = string.Create(CultureInfo.InvariantCulture, $"{title}, {local:MMMM yyyy}");
        var slug = Slug.From(title);
        for (var number = 2; !_slugs.Add(slug); number++)
            slug = Slug.Numbered(Slug.From(title), number);
        return new Story(slug, title, Text(arc.Summary));
    }

    private string Text(Part part)
    {
        part.Write(_copy, _scene);
        return _copy.Take();
    }
}
