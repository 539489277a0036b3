using System.Text.Json.Serialization;
using NewsSite.Articles;

namespace NewsSite.FrontPage;

/// <summary>What a front is made of, from top to bottom. Immutable; stored as JSON, so the names here are a format.</summary>
internal sealed record Arrangement
{
    /// <summary>The front of a site where nobody has arranged anything: rules only.</summary>
    public static Arrangement Default { get; } = new()
    {
        Containers =
        [
            new Container(1, ContainerKind.Live, FillRule.None, 1),
            new Container(2, ContainerKind.Lead, FillRule.Newest, 3),
            new Container(3, ContainerKind.Latest, FillRule.Newest, 6),
            new Container(4, ContainerKind.Row, FillRule.Newest, 3),
            new Container(5, ContainerKind.Band, FillRule.EachSection, 4),
            new Container(6, ContainerKind.MostRead, FillRule.MostRead, 5),
        ],
    };

    /// <summary>A section's front where nobody has: the section's list, led by its newest with what is most read beside it.</summary>
    public static Arrangement Empty { get; } = new();

    public IReadOnlyList<Container> Containers { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<PlacedArticle> Placed => Containers.SelectMany(container => container.Articles);

    public bool SaysTheSameAs(Arrangement other) => ArrangementJson.Write(this) == ArrangementJson.Write(other);

    /// <summary>A number that no container has.</summary>
    public int FreeId() => Containers.Count == 0 ? 1 : Containers.Max(container => container.Id) + 1;

    /// <summary>The same where each of those places has the picture of its article again.</summary>
    public Arrangement WithoutPicturesOf(IReadOnlyCollection<PlacedArticle> places) => this with
    {
        Containers =
        [
            .. Containers.Select(container => container with
            {
                Articles = [.. container.Articles.Select(article => places.Contains(article) ? article with { PictureId = null } : article)],
            }),
        ],
    };

    public Arrangement With(Container changed) =>
        this with { Containers = [.. Containers.Select(container => container.Id == changed.Id ? changed : container)] };
}

/// <summary>A part of a front.</summary>
/// <param name="Id">Its own for as long as it stands on the front, wherever it is moved.</param>
/// <param name="Slots">How many articles it shows at most.</param>
internal sealed record Container(int Id, ContainerKind Kind, FillRule Rule, int Slots)
{
    /// <summary>Its heading; "" for what the rule suggests.</summary>
    public string Title { get; init; } = "";

    /// <summary>Placed by hand; the rule fills the slots behind them.</summary>
    public IReadOnlyList<PlacedArticle> Articles { get; init; } = [];

    /// <summary>What a field of it is called in problems, and in the form that shows them.</summary>
    public string Field(string part) => $"c{Id}-{part}";

    /// <summary>False where the one container stands for many, and where readers choose.</summary>
    public bool TakesArticles => Rule.From != RuleSource.EachSection && Kind != ContainerKind.MostRead;
}

/// <summary>How a container looks, and so what it is for.</summary>
internal enum ContainerKind
{
    /// <summary>One large story with others of its story beneath.</summary>
    Lead,
    Row,
    List,

    /// <summary>Headlines with their times; stands beside the lead that it follows.</summary>
    Latest,

    /// <summary>What happened in one story, newest first.</summary>
    Timeline,

    /// <summary>A section's strip with a lead of its own.</summary>
    Band,

    /// <summary>Live coverage that began lately; nothing when there is none.</summary>
    Live,

    /// <summary>What readers read most of late, without what stands elsewhere on the page; nothing while hardly anything is read.</summary>
    MostRead,
}

/// <summary>An article put on a front by hand, and what it is to say there. Null means what it says everywhere.</summary>
internal sealed record PlacedArticle(int ArticleId)
{
    public string? Kicker { get; init; }

    public string? Headline { get; init; }

    /// <summary>Number of a media asset.</summary>
    public int? PictureId { get; init; }

    /// <inheritdoc cref="Container.Field"/>
    public string Field(string part) => $"a{ArticleId}-{part}";
}

/// <summary>What a container is filled with behind what was placed.</summary>
/// <param name="Of">The section, topic or story; for <see cref="RuleSource.MostRead"/> the section, or 0 for the whole paper; for <see cref="RuleSource.Kind"/> the number of the <see cref="ArticleKind"/>.</param>
internal sealed record FillRule(RuleSource From, int Of = 0)
{
    public static FillRule None { get; } = new(RuleSource.Nothing);

    public static FillRule Newest { get; } = new(RuleSource.Newest);

    public static FillRule EachSection { get; } = new(RuleSource.EachSection);

    public static FillRule MostRead { get; } = new(RuleSource.MostRead);

    public static FillRule MostReadIn(int sectionId) => new(RuleSource.MostRead, sectionId);

    public static FillRule OfSection(int id) => new(RuleSource.Section, id);

    public static FillRule OfStory(int id) => new(RuleSource.Story, id);

    /// <summary>What the editor called the topic or the story.</summary>
    public string Name { get; init; } = "";

    /// <summary>Without the name, which says nothing of what is chosen.</summary>
    public FillRule Key => this with { Name = "" };
}

internal enum RuleSource
{
    /// <summary>By hand only.</summary>
    Nothing,
    Newest,
    Section,
    Topic,
    Story,
    Kind,

    /// <summary>For a band: one for each section, in the order of the section bar.</summary>
    EachSection,

    /// <summary>What readers read most of late, most first.</summary>
    MostRead,
}
