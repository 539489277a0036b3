using System.Linq.Expressions;

namespace NewsSite.Articles.Desk;

/// <summary>One article as the desk lists it.</summary>
internal sealed record DeskLine
{
    public static readonly Expression<Func<Article, DeskLine>> Projection = a => new DeskLine
    {
        Id = a.Id,
        Version = a.Version,
        State = a.State,
        Kind = a.Kind,
        Headline = a.Headline,
        SectionId = a.Desk != null && a.Desk.LacksSection ? null : a.SectionId,
        SectionName = a.Desk != null && a.Desk.LacksSection ? null : a.Section!.Name,
        WordCount = a.WordCount,
        SavedUtc = a.SavedUtc,
        PublishedOn = a.PublishedOn,
        PublishedUtc = a.PublishedUtc,
        Slug = a.Slug,
        OwnerId = a.Desk == null ? null : a.Desk.OwnerId,
        OwnerName = a.Desk == null ? null : a.Desk.OwnerName,
        AssigneeId = a.Desk == null ? null : a.Desk.AssigneeId,
        AssigneeName = a.Desk == null ? null : a.Desk.AssigneeName,
        DueUtc = a.Desk == null ? null : a.Desk.DueUtc,
        EmbargoUtc = a.Desk == null ? null : a.Desk.EmbargoUtc,
        ScheduledUtc = a.Desk == null ? null : a.Desk.ScheduledUtc,
        ScheduleTrouble = a.Desk == null ? null : a.Desk.ScheduleTrouble,
        HasStagedChanges = a.State == ArticleState.Published && a.Desk != null && a.Desk.StagedVersion != null,
    };

    public required int Id { get; init; }

    public required int Version { get; init; }

    public required ArticleState State { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>Of a published article, the one that readers see.</summary>
    public required string Headline { get; init; }

    /// <summary>Null while nobody has chosen one.</summary>
    public int? SectionId { get; init; }

    public string? SectionName { get; init; }

    public required int WordCount { get; init; }

    public required DateTime SavedUtc { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DateTime? PublishedUtc { get; init; }

    public required string Slug { get; init; }

    public int? OwnerId { get; init; }

    public string? OwnerName { get; init; }

    public int? AssigneeId { get; init; }

    public string? AssigneeName { get; init; }

    public DateTime? DueUtc { get; init; }

    /// <summary>The end of its embargo, past or to come.</summary>
    public DateTime? EmbargoUtc { get; init; }

    public DateTime? ScheduledUtc { get; init; }

    public string? ScheduleTrouble { get; init; }

    public required bool HasStagedChanges { get; init; }

    /// <summary>Where readers find it; null when they do not.</summary>
    public string? Path => State == ArticleState.Published && PublishedOn is { } day ? ArticlePath.Of(day, Slug) : null;
}

/// <param name="Next">Where the next page begins; null when this is the last.</param>
internal sealed record DeskPage(IReadOnlyList<DeskLine> Lines, DeskCursor? Next);
