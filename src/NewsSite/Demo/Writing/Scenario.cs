using NewsSite.Articles;

namespace NewsSite.Demo.Writing;

/// <summary>A kind of event and all the ways in which the paper may tell it.</summary>
internal sealed class Scenario
{
    public required string Name { get; init; }

    /// <summary>Slug of the section.</summary>
    public required string Section { get; init; }

    public required ArticleKind Kind { get; init; }

    public required int Weight { get; init; }

    /// <summary>Subjects of pictures that suit it.</summary>
    public required string[] Pictures { get; init; }

    public required Cast Cast { get; init; }

    public required Part? Dateline { get; init; }

    public required Part[] Headlines { get; init; }

    public required Part[] Standfirsts { get; init; }

    public required Part[] Topics { get; init; }

    public required Part[] Sources { get; init; }

    /// <summary>Earlier events that a reader may need.</summary>
    public required Part[] Background { get; init; }

    public required Beat[] Beats { get; init; }
}

/// <summary>One step in the telling: a paragraph or some, chosen from several.</summary>
/// <param name="Count">How many paragraphs, no two of the same line.</param>
/// <param name="Percent">How often the step is taken at all.</param>
internal sealed record Beat(Part[] Lines, int Count, int Percent);

/// <summary>A developing event told in several articles with one cast.</summary>
/// <param name="Stages">In the order of events; the first opens the story and the last closes it.</param>
internal sealed record Arc(string Name, Cast Cast, Part Title, Part Summary, Scenario[] Stages);

/// <summary>Everything that the paper knows how to tell.</summary>
/// <param name="Arcs">One that is told more often stands there more than once.</param>
internal sealed record Repertoire(
    Country Country, IReadOnlyDictionary<string, Scenario[]> BySection, Arc[] Arcs, string[] Agencies,
    string[] Corrections);
