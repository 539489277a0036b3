namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>A field that two people changed at once: what was saved, and what could not be.</summary>
internal sealed record Difference(string Label, string Theirs, string Mine)
{
    /// <summary>Both lists name the same fields in the same order.</summary>
    public static IReadOnlyList<Difference> Between(
        IEnumerable<(string Label, string Value)> theirs, IEnumerable<(string Label, string Value)> mine) =>
    [
        .. theirs.Zip(mine)
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new Difference(pair.First.Label, pair.First.Value, pair.Second.Value)),
    ];
}
