namespace NewsSite.Demo;

/// <summary>
/// Chance that repeats: the same seed throws the same numbers on every machine and runtime, which
/// <see cref="Random"/> does not promise. SplitMix64 (Steele, Lea and Flood, 2014). Not for concurrent use.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A seed of its own for one of many things that hang on one seed.</summary>
    public static ulong Seed(ulong seed, ulong of) => Mix(seed ^ Mix(of + 0x9E3779B97F4A7C15UL));

    public void Restart(ulong seed) => _state = seed;

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <returns>0 up to, but not including, <paramref name="limit"/>.</returns>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <returns>A number from <paramref name="least"/> to <paramref name="most"/>, both possible.</returns>
    public long Between(long least, long most) => least + (long)((UInt128)Next() * (ulong)(most - least + 1) >> 64);

    /// <returns>0 up to, but not including, 1.</returns>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double least, double most) => least + ((most - least) * Fraction());

    public bool Percent(int chance) => Below(100) < chance;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
