namespace NewsSite.Site;

/// <summary>
/// The state of the site as readers see it between two changes. Whatever is remembered for readers (pages, the section
/// bar) is remembered under an edition and forgotten with it, so a render that began before a publish cannot be served
/// after it. Safe for concurrent use.
/// </summary>
internal sealed class Edition(TimeProvider time)
{
    private Moment _current = new(1, time.GetUtcNow().UtcDateTime);

    public Moment Current => Volatile.Read(ref _current);

    /// <summary>Called after the commit of anything that readers see.</summary>
    public void Turn()
    {
        Moment seen, next;
        do
        {
            seen = Current;
            next = new Moment(seen.Number + 1, time.GetUtcNow().UtcDateTime);
        }
        while (Interlocked.CompareExchange(ref _current, next, seen) != seen);
    }

    /// <param name="Number">Grows by one with every change.</param>
    /// <param name="TurnedUtc">When the change was made; after a start, when the site started.</param>
    public sealed record Moment(long Number, DateTime TurnedUtc);
}
