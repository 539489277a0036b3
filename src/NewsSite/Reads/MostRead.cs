namespace NewsSite.Reads;

/// <summary>
/// What readers read most, as it was last ranked; pages show what is current when they are rendered. Safe for concurrent use.
/// </summary>
internal sealed class MostRead
{
    private Ranked _last = new(Ranking.Nothing, null);

    public Ranking Current => Volatile.Read(ref _last).Ranking;

    /// <summary>Null when nothing was ranked yet.</summary>
    public DateTime? RankedUtc => Volatile.Read(ref _last).AtUtc;

    public void Become(Ranking ranking, DateTime atUtc) => Volatile.Write(ref _last, new Ranked(ranking, atUtc));

    private sealed record Ranked(Ranking Ranking, DateTime? AtUtc);
}
