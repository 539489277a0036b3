using NewsSite.Articles;
using NewsSite.Media;

namespace NewsSite.FrontPage;

/// <summary>A front as it is drawn: no article twice, no container empty.</summary>
/// <param name="Opening">With one article only, the first paragraphs of its story text (sanitised HTML).</param>
internal sealed record FrontView(IReadOnlyList<FilledContainer> Containers, string Opening)
{
    public static FrontView Empty { get; } = new([], "");

    /// <summary>What stands first in the first lead, or else on the front.</summary>
    public FrontCard? Lead =>
        Containers.FirstOrDefault(filled => filled.Kind == ContainerKind.Lead)?.Cards[0] ?? Cards.FirstOrDefault();

    public Picture? Picture => Lead?.Card.Picture;

    /// <summary>Whose picture comes first on the page and so is wanted at once, before all others; null when none is shown.</summary>
    public FrontCard? FirstPictured => Containers.SelectMany(filled => filled.Pictured).FirstOrDefault(front => front.Card.Picture is not null);

    /// <summary>A paper of a single story is laid out as one, not as a page with holes.</summary>
    public bool IsOneStory => Opening.Length > 0;

    public IEnumerable<FrontCard> Cards => Containers.SelectMany(filled => filled.Cards);

    /// <summary>What stands under the bar of a wide page: a container, or a lead and the latest beside it.</summary>
    public IEnumerable<FrontBlock> Blocks
    {
        get
        {
            var first = FirstPictured;
            for (var i = 0; i < Containers.Count; i++)
            {
                var beside = Containers[i].Kind == ContainerKind.Lead && i + 1 < Containers.Count && Containers[i + 1].Kind == ContainerKind.Latest
                    ? Containers[i + 1]
                    : null;
                yield return new FrontBlock(Containers[i], beside, Containers[i].Cards.Contains(Lead)) { FirstPictured = Containers[i].Pictured.FirstOrDefault(front => front == first) };
                if (beside is not null)
                    i++;
            }
        }
    }
}

/// <param name="IsFirst">Holds the front's lead.</param>
internal sealed record FrontBlock(FilledContainer Main, FilledContainer? Beside, bool IsFirst)
{
    /// <inheritdoc cref="FrontView.FirstPictured"/>
    public FrontCard? FirstPictured { get; init; }
}

/// <summary>A container with what it shows.</summary>
/// <param name="Cards">At least one; of a lead the first is the story itself and the others are related to it.</param>
/// <param name="Key">For ids within the page.</param>
internal sealed record FilledContainer(int Id, ContainerKind Kind, string Key, IReadOnlyList<FrontCard> Cards)
{
    /// <summary>"" for a container without a heading.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Where the heading leads; null for nowhere.</summary>
    public string? Path { get; init; }

    /// <summary>All of one section, which the heading says.</summary>
    public bool IsOfOneSection { get; init; }

    /// <summary>Those that show their pictures, if they have some.</summary>
    public IEnumerable<FrontCard> Pictured => Kind switch
    {
        ContainerKind.Row => Cards,
        ContainerKind.Lead or ContainerKind.Band => Cards.Take(1),
        _ => [],
    };

    /// <summary>Of a lead.</summary>
    public IReadOnlyList<BylineLink> Bylines { get; init; } = [];
}

/// <summary>An article in a place of a front, saying what it is to say there.</summary>
/// <param name="Kicker">Instead of the section's name; null for that.</param>
internal sealed record FrontCard(ArticleCard Card, string? Kicker = null);
