namespace NewsSite.Reads;

/// <summary>
/// What readers read most, as it was last ranked; pages show what is current when they are rendered. Safe for concurrent use.
/// </summary>
internal sealed class MostRead
{
    private Ranking _current = Ranking.Nothing;

    public Ranking Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }
}
