namespace NewsSite.Accounts;

/// <summary>How long things of a session hold.</summary>
internal static class SessionTimes
{
    /// <summary>How often a session's last sign of life is written down.</summary>
    public static readonly TimeSpan Coarseness = TimeSpan.FromMinutes(5);

    /// <summary>For how long after signing in, or proving it again, sensitive changes are taken.</summary>
    public static readonly TimeSpan ProofHolds = TimeSpan.FromMinutes(10);
}
