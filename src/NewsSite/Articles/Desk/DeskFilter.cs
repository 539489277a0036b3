namespace NewsSite.Articles.Desk;

/// <summary>What somebody wants to see of the desk; everything that is null is not asked for.</summary>
internal sealed record DeskFilter
{
    public ArticleState? State { get; init; }

    public int? SectionId { get; init; }

    /// <summary>Began it or works on it.</summary>
    public int? StaffId { get; init; }

    /// <summary>Has it in the byline.</summary>
    public int? AuthorId { get; init; }

    /// <summary>
    /// Stands in the newest headline, in the one that readers see or in the address, in this order; capitals do not matter in
    /// English letters.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Last saved then or later.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Last saved before.</summary>
    public DateTime? BeforeUtc { get; init; }

    /// <summary>Readers do not see the newest save.</summary>
    public bool HasStagedChanges { get; init; }
}

/// <summary>The last line of a page: the next begins behind it.</summary>
internal sealed record DeskCursor(DateTime SavedUtc, int Id);
