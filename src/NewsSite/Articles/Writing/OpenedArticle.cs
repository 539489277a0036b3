namespace NewsSite.Articles.Writing;

/// <summary>An article as the newsroom has it before it.</summary>
internal sealed record OpenedArticle
{
    public required int Id { get; init; }

    /// <summary>To be stated by the save.</summary>
    public required int Version { get; init; }

    public required ArticleState State { get; init; }

    /// <summary>The newest that was saved; readers may see an earlier one.</summary>
    public required ArticleCopy Copy { get; init; }

    /// <summary>What the person had typed and not saved, when that differs.</summary>
    public AutosavedCopy? Autosave { get; init; }

    /// <summary>The name of what is kept of the person's, whether it differs or not; "" when nothing is: <see cref="AutosaveClaim.Over"/>.</summary>
    public required string AutosaveName { get; init; }

    public required bool MayEdit { get; init; }

    /// <summary>What to offer the person.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    public required bool HasStagedChanges { get; init; }

    public required int OpenComments { get; init; }

    /// <summary>Where it is, was or will be again; null when it was never published.</summary>
    public string? Path { get; init; }

    public DateTime? PublishedUtc { get; init; }

    public DateTime? UpdatedUtc { get; init; }

    public required DateTime SavedUtc { get; init; }

    public string? WithdrawalNotice { get; init; }

    /// <summary>Null for an article that was imported.</summary>
    public string? OwnerName { get; init; }

    public int? AssigneeId { get; init; }

    public string? AssigneeName { get; init; }

    public DateTime? DueUtc { get; init; }

    public DateTime? ScheduledUtc { get; init; }

    public string? ScheduledByName { get; init; }

    /// <summary>Why it did not appear when it should have.</summary>
    public string? ScheduleTrouble { get; init; }
}

/// <param name="FromVersion">To be stated by the save, if the person goes on from here.</param>
internal sealed record AutosavedCopy(ArticleCopy Copy, int FromVersion, DateTime SavedUtc);
