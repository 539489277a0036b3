using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>How an act on a version ended.</summary>
/// <param name="Number">Of the version that it was done to; in a conflict, of the one that stands there now.</param>
internal sealed record FrontMoved(int Number)
{
    /// <summary>In a conflict, what was changed since the person looked.</summary>
    public IReadOnlyList<FrontChange> Changes { get; init; } = [];

    /// <summary>The person looked at another version than the one that stands there now.</summary>
    public static async Task<Outcome<FrontMoved>> SinceAsync(FrontAtWork work, int seen, FrontVersion now, CancellationToken cancellationToken)
    {
        var before = await work.FindAsync(seen, cancellationToken);
        return new Outcome<FrontMoved>.Conflict(
            $"{(now.StaffName.Length > 0 ? now.StaffName : "The site")} made version {now.Number} since you looked. Nothing was done: see what changed, and decide again.",
            new FrontMoved(now.Number) { Changes = before is null ? [] : ArrangementDifference.Of(before.Arrangement, now.Arrangement) });
    }
}
