using System.Globalization;
using NewsSite.Articles;
using NewsSite.Demo.Writing;

namespace NewsSite.Demo;

/// <summary>Writes one article after another. Each assignment's scene must be the one that the desk has just set.</summary>
internal sealed class Writer(Repertoire repertoire, Lexicon lexicon, Staff staff, PictureDesk pictures, DateTime untilUtc)
{
    private const int MostSources = 3;

    private readonly Copy _copy = new();
    private readonly BodyText _bodies = new();
    private readonly List<string> _paragraphs = [];
    private readonly List<Part> _told = [];
    private readonly List<int> _topics = [];
    private readonly List<SourceContent> _sources = [];
    private readonly List<BackgroundContent> _background = [];
    private readonly Dictionary<int, Earlier> _lastOnTopic = [];
    private readonly Dictionary<int, Earlier> _lastOfStory = [];

    /// <param name="id">The one that the article will get when it is stored.</param>
    public Article Write(in Assignment assignment, int id, int sectionId, Scene scene)
    {
        var scenario = assignment.Scenario;
        var dice = scene.Dice;
        scene.Begin(body: false);
        var standfirst = Text(dice.Of(scenario.Standfirsts), scene);
        scene.Begin(body: true);
        Tell(scenario, scene);
        NameTopics(scenario, scene);
        NameSources(scenario, scene);
        LookBack(assignment, scene);
        var picture = pictures.LeadFor(scenario, dice);
        var content = new ArticleContent
        {
            Headline = assignment.Headline,
            Standfirst = standfirst,
            Body = _bodies.Of(_paragraphs),
            SectionId = sectionId,
            Kind = scenario.Kind,
            Dateline = scenario.Dateline is { } place && dice.Percent(85) ? Text(place, scene) : null,
            StoryId = assignment.Story?.Id,
            LeadPictureId = picture,
            TopicIds = [.. _topics],
            Bylines = staff.Bylines(scenario, picture is not null, dice),
            Sources = [.. _sources],
            Background = [.. _background],
        };

        var article = Article.Draft(content, assignment.Slug, assignment.PublishedUtc);
        article.Publish(assignment.PublishedUtc, assignment.Day, assignment.PublishedUtc);
        Update(article, content, assignment.PublishedUtc, dice);
        Remember(assignment, id);
        return article;
    }

    private void Tell(Scenario scenario, Scene scene)
    {
        _paragraphs.Clear();
        _told.Clear();
        foreach (var beat in scenario.Beats)
        {
            if (beat.Percent == 100 || scene.Dice.Percent(beat.Percent))
                Tell(beat, scene);
        }
    }

    /// <summary>
    /// As many of the beat's lines as it asks for, in the order in which they stand there, and none that the article
    /// has told already: beats may share a pool.
    /// </summary>
    private void Tell(Beat beat, Scene scene)
    {
        var left = 0;
        foreach (var line in beat.Lines)
            left += _told.Contains(line) ? 0 : 1;
        var wanted = beat.Count;
        foreach (var line in beat.Lines)
        {
            if (_told.Contains(line))
                continue;
            if (scene.Dice.Below(left--) >= wanted)
                continue;
            _told.Add(line);
            _paragraphs.Add(Text(line, scene));
            if (--wanted == 0)
                return;
        }
    }

    private void NameTopics(Scenario scenario, Scene scene)
    {
        _topics.Clear();
        foreach (var topic in scenario.Topics)
        {
            var id = lexicon.TopicId(Text(topic, scene));
            if (!_topics.Contains(id) && (_topics.Count < 2 || scene.Dice.Percent(80)))
                _topics.Add(id);
        }
    }

    private void NameSources(Scenario scenario, Scene scene)
    {
        _sources.Clear();
        foreach (var source in scenario.Sources)
            NameSource(Text(source, scene));
        if (_sources.Count == 0 || (_sources.Count < MostSources && scene.Dice.Percent(30)))
            NameSource(scene.Dice.Of(repertoire.Agencies));
    }

    private void NameSource(string name)
    {
        var source = lexicon.Source(name);
        if (!_sources.Contains(source))
            _sources.Add(source);
    }

    private void LookBack(in Assignment assignment, Scene scene)
    {
        _background.Clear();
        scene.Begin(body: true);
        if (assignment.Scenario.Background.Length > 0 && scene.Dice.Percent(45))
            AddBackground(Text(scene.Dice.Of(assignment.Scenario.Background), scene), null);
        var earlier = assignment.Story is { } story
            ? _lastOfStory.GetValueOrDefault(story.Id)
            : _lastOnTopic.GetValueOrDefault(_topics[0]);
        if (earlier is not null && scene.Dice.Percent(assignment.Story is null ? 30 : 70))
        {
            var format = earlier.Day.Year == assignment.Day.Year ? "d MMMM" : "d MMMM yyyy";
            var day = earlier.Day.ToString(format, CultureInfo.InvariantCulture);
            AddBackground($"We reported on {day}: “{earlier.Headline}”.", earlier.Id);
        }
    }

    private void AddBackground(string text, int? earlierId) =>
        _background.Add(new BackgroundContent(text, BodyText.Html(text), earlierId));

    /// <summary>One article in a hundred is corrected and one in seven brought up to date, within hours.</summary>
    private void Update(Article article, ArticleContent content, DateTime publishedUtc, Dice dice)
    {
        var chance = dice.Below(100);
        var updatedUtc = publishedUtc.AddMinutes(dice.Between(12, 480));
        if (chance >= 15 || updatedUtc > untilUtc)
            return;
        if (chance == 0)
            article.Correct(dice.Of(repertoire.Corrections), updatedUtc);
        else
            article.Revise(content, tellReaders: true, updatedUtc);
    }

    private void Remember(in Assignment assignment, int id)
    {
        var earlier = new Earlier(id, assignment.Headline, assignment.Day);
        if (assignment.Story is { } story)
            _lastOfStory[story.Id] = earlier;
        else
            _lastOnTopic[_topics[0]] = earlier;
    }

    private string Text(Part part, Scene scene)
    {
        part.Write(_copy, scene);
        return _copy.Take();
    }

    private sealed record Earlier(int Id, string Headline, DateOnly Day);
}
