namespace NewsSite.Articles.Writing;

/// <summary>What somebody sends to be saved.</summary>
/// <param name="FromVersion">The version that they had before them when they began.</param>
internal sealed record SaveRequest(int ArticleId, int FromVersion, ArticleCopy Copy)
{
    /// <summary>Keeps the revision under this name.</summary>
    public string? Name { get; init; }

    /// <summary>Why, in their words.</summary>
    public string? Reason { get; init; }

    /// <summary>Which autosave goes with this save, or holds what cannot be saved.</summary>
    public AutosaveClaim Autosave { get; init; } = AutosaveClaim.None;

    /// <summary>What they decided about clashes that an earlier attempt came back with; the copy is sent as before.</summary>
    public IReadOnlyList<ClashDecision> Decisions { get; init; } = [];
}

/// <summary>How a save ended, or why not.</summary>
/// <param name="Version">The article's version now: the one to state with the next save.</param>
/// <param name="Copy">What stands there now; may hold what a colleague saved meanwhile.</param>
/// <param name="IsStaged">Readers still see what was published.</param>
/// <param name="WasMerged">A colleague saved meanwhile, and both stand in <paramref name="Copy"/>.</param>
internal sealed record SavedCopy(int ArticleId, int Version, ArticleCopy Copy, bool IsStaged, bool WasMerged)
{
    /// <summary>Only in a conflict: what has to be decided. <see cref="Copy"/> then has theirs in these places.</summary>
    public IReadOnlyList<Clash> Clashes { get; init; } = [];

    /// <summary>Only in a conflict: who saved meanwhile, and when.</summary>
    public string? TheirName { get; init; }

    public DateTime? TheirSavedUtc { get; init; }
}
