namespace NewsSite.Reads;

/// <summary>
/// Reads that count for less as time goes by, in a number that time does not change: the logarithm of their sum when each
/// weighs 2 to the power of the half-lives between 1970 and it. What is read most has the highest heat at any later time, so
/// nothing is ever recalculated and an index keeps the order.
/// </summary>
internal static class Heat
{
    /// <summary>After this time a read counts half as much: yesterday's lunch hour weighs a sixteenth of this one's.</summary>
    public static readonly TimeSpan HalfLife = TimeSpan.FromHours(6);

    /// <summary>Less than this part of one read is nothing: a single read is forgotten after 42 hours.</summary>
    private const double ForgottenPart = 1.0 / 128;

    public static double Of(double reads, DateTime atUtc) => ((atUtc - DateTime.UnixEpoch) / HalfLife) + Math.Log2(reads);

    public static double Sum(double one, double other)
    {
        var (high, low) = one > other ? (one, other) : (other, one);
        return high + Math.Log2(1 + Math.Pow(2, low - high));
    }

    /// <summary>What is cooler than this counts for nothing.</summary>
    public static double ForgottenBelow(DateTime nowUtc) => Of(ForgottenPart, nowUtc);
}
