using NewsSite.Articles;
using NewsSite.Demo.Writing;
using NewsSite.Site;

namespace NewsSite.Demo;

/// <summary>
/// The whole content of a sample site, from a number of articles, a seed and an hour; the same three make the same
/// content, byte for byte. Articles come in the order of publication and hold nothing of each other in memory, so that a
/// million of them can be streamed. Read once, by one thread.
/// </summary>
internal sealed class SampleNewspaper
{
    /// <summary>Every third part of a story is one of its key events, and so is the last.</summary>
    private const int KeyEventInterval = 3;

    private readonly DateTime[] _times;
    private readonly StoryPlan _plan;
    private readonly Desk _desk;
    private readonly Repertoire _repertoire;
    private readonly SiteClock _clock;
    private readonly DateTime _untilUtc;
    private readonly ulong _seed;

    public SampleNewspaper(int count, ulong seed, DateTime untilUtc, SiteClock clock)
    {
        (_untilUtc, _clock, _seed) = (untilUtc, clock, seed);
        _repertoire = ScriptReader.Read();
        _times = Timeline.Of(count, untilUtc, clock, new Dice(Dice.Seed(seed, 11)));
        _plan = StoryPlan.Make(_times, _repertoire.Arcs.Length, new Dice(Dice.Seed(seed, 12)));
        _desk = new Desk(_repertoire, _plan, _times, clock, seed);
        Lexicon = new Lexicon(_repertoire.Country);
        Staff = new Staff(_repertoire);
    }

    /// <summary>Complete once all articles have been read.</summary>
    public Lexicon Lexicon { get; }

    public Staff Staff { get; }

    public int Count => _times.Length;

    public int StoryCount => _plan.Stories.Count;

    /// <param name="sectionIds">Id of each section by its slug.</param>
    /// <param name="pictureSubjects">Subjects of each picture in the order of their ids, from 1.</param>
    /// <returns>Articles whose ids will be 1, 2, 3 …</returns>
    public IEnumerable<Article> Articles(IReadOnlyDictionary<string, int> sectionIds, IReadOnlyList<string[]> pictureSubjects)
    {
        var pictures = new PictureDesk(pictureSubjects, new Dice(Dice.Seed(_seed, 13)));
        var writer = new Writer(_repertoire, Lexicon, Staff, pictures, _untilUtc);
        var scene = new Scene(new Dice(0));
        for (var i = 0; i < _times.Length; i++)
        {
            var assignment = _desk.Assign(i, scene);
            var article = writer.Write(assignment, i + 1, sectionIds[assignment.Scenario.Section], scene);
            if (assignment.Story is { } story)
                article.MarkKeyEvent(_plan.Part(i) is var part && (part % KeyEventInterval == 0 || part == story.Parts - 1));
            yield return article;
        }
    }

    /// <summary>In the order of their ids, from 1.</summary>
    public IEnumerable<Story> Stories()
    {
        var titles = new StoryTitles(_repertoire, _clock);
        return _plan.Stories.Select(titles.Of);
    }
}
