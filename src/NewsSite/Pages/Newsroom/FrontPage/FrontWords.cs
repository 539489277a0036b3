using NewsSite.Articles;
using NewsSite.FrontPage;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>What the pages about fronts call things.</summary>
internal static class FrontWords
{
    public static string Of(ContainerKind kind) => kind switch
    {
        ContainerKind.Lead => "Lead",
        ContainerKind.Row => "Row",
        ContainerKind.List => "List",
        ContainerKind.Latest => "Latest",
        ContainerKind.Timeline => "Timeline",
        ContainerKind.Band => "Section band",
        ContainerKind.MostRead => "Most read",
        _ => "Live strip",
    };

    /// <summary>What a kind is for, in a line.</summary>
    public static string Purpose(ContainerKind kind) => kind switch
    {
        ContainerKind.Lead => "one large story and others of its story",
        ContainerKind.Row => "stories side by side",
        ContainerKind.List => "headlines in columns",
        ContainerKind.Latest => "headlines with their times; beside the lead when it follows one",
        ContainerKind.Timeline => "what happened in one story",
        ContainerKind.Band => "a section’s strip with a lead of its own",
        ContainerKind.MostRead => "what readers read most of late, without what stands elsewhere on the page",
        _ => "live coverage that began lately; nothing when there is none",
    };

    /// <summary>A container as people tell it from the others.</summary>
    public static string NameOf(Container container) =>
        container.Title.Length > 0 ? $"{Of(container.Kind)} “{container.Title}”" : Of(container.Kind);

    /// <summary>One change as a sentence without its full stop.</summary>
    public static string Of(FrontChange change, IReadOnlyDictionary<int, FrontArticle> articles)
    {
        var (name, article) = (NameOf(change.In), change.ArticleId == 0 ? "" : HeadlineOf(change.ArticleId, articles));
        return change.Kind switch
        {
            FrontChangeKind.ContainerAdded => $"{name} added",
            FrontChangeKind.ContainerRemoved => $"{name} removed",
            FrontChangeKind.ContainerMoved => $"{name} moved",
            FrontChangeKind.ContainerChanged => $"{name}: {Settings(change.Before, change.In)}",
            FrontChangeKind.ArticlePlaced => $"{article} placed in {name}",
            FrontChangeKind.ArticleRemoved => $"{article} taken out of {name}",
            FrontChangeKind.ArticleMoved when change.Before is { } from && from.Id != change.In.Id => $"{article} moved from {NameOf(from)} to {name}",
            FrontChangeKind.ArticleMoved => $"{article} moved within {name}",
            _ => $"{article}: its text or picture in {name} changed",
        };
    }

    /// <summary>Its headline in quotation marks, or its number when it is not there any more.</summary>
    public static string HeadlineOf(int id, IReadOnlyDictionary<int, FrontArticle> articles) =>
        articles.TryGetValue(id, out var article) ? $"“{(article.Headline.Length > 0 ? article.Headline : "No headline yet")}”" : $"Article {id}, deleted,";

    /// <summary>Why readers do not see a placed article; null when they do.</summary>
    public static string? Hidden(FrontArticle? article) => article switch
    {
        null => "Deleted: readers see nothing of it",
        { State: ArticleState.Published } => null,
        { State: ArticleState.Withdrawn } => "Withdrawn: readers do not see it",
        _ => "Not published yet: readers see it when it is",
    };

    /// <summary>Why a scheduled version stays where it is, behind its number; null when it goes live.</summary>
    public static string? Overtaken(OpenedFront front, FrontVersionLine planned) => front.OvertakerOf(planned) is { } newer
        ? $"does not go live by itself: {newer.PublishedByName} published version {newer.Number} after it was made"
        : null;

    /// <summary>What readers' version went live without, by itself; null for nothing.</summary>
    public static string? LeftOut(OpenedFront front) =>
        front.Live.LeftOut.Length > 0 ? $"Went live without {front.Live.LeftOut}, which may not be shown any more" : null;

    public static string Of(RuleSource from) => from switch
    {
        RuleSource.Nothing => "By hand only",
        RuleSource.Newest => "Newest of everything",
        RuleSource.Topic => "Newest of a topic",
        RuleSource.Story => "Newest of a story",
        RuleSource.EachSection => "Every section, a band each",
        RuleSource.MostRead => "Most read",
        _ => from.ToString(),
    };

    /// <summary>What publishing does, for the button and beside it.</summary>
    public static string Consequence(OpenedFront front) =>
        front.SectionId is null ? "Publishes to the front page now" : $"Publishes to the front of {front.Name} now";

    private static string Settings(Container? before, Container after)
    {
        var parts = new List<string>();
        if (before is not null && before.Title != after.Title)
            parts.Add(after.Title.Length > 0 ? $"heading “{after.Title}”" : "no heading of its own");
        if (before is not null && before.Slots != after.Slots)
            parts.Add($"{before.Slots} → {after.Slots} slots");
        if (before is not null && before.Rule != after.Rule)
            parts.Add("filled by another rule");
        return string.Join(", ", parts);
    }
}
