using System.Collections.Concurrent;

namespace NewsSite.Accounts;

/// <summary>
/// Slows down who guesses passwords and codes, without keeping the owner of an account out. Guesses are counted by
/// account and network, by network alone, and (generously) by account; a browser in which the account has signed in
/// before is counted by itself, and passkeys, which cannot be guessed, are not counted at all. Unknown accounts are
/// counted like known ones. Kept in memory: an attacker cannot restart the site. Safe for concurrent use.
/// </summary>
internal sealed class SignInLimits(TimeProvider time)
{
    private const int KeptAtMost = 50_000;

    private static readonly Limit ByDevice = new(10, TimeSpan.FromMinutes(15));
    private static readonly Limit ByAccountAndNetwork = new(5, TimeSpan.FromMinutes(15));
    private static readonly Limit ByNetwork = new(20, TimeSpan.FromMinutes(15));
    private static readonly Limit ByAccount = new(60, TimeSpan.FromHours(1));

    private readonly ConcurrentDictionary<string, Count> _counts = new();

    /// <summary>Counts an attempt before it is looked at, so that a hundred at once are no way round.</summary>
    /// <param name="account">The address as typed, in its normal form.</param>
    /// <param name="isOwnDevice">The caller's device belongs to that account.</param>
    /// <returns>How long to wait when it must not even be looked at; null to go on.</returns>
    public TimeSpan? Begin(string account, Caller caller, bool isOwnDevice)
    {
        Forget();
        if (isOwnDevice && caller.Device is { } device && Take([($"device {device.Key}", ByDevice)]) is null)
            return null;
        return Take(Counted(account, caller));
    }

    /// <summary>The attempt was right: it does not count.</summary>
    public void Succeeded(string account, Caller caller, bool isOwnDevice)
    {
        if (isOwnDevice && caller.Device is { } device)
            _counts.TryRemove($"device {device.Key}", out _);
        foreach (var (key, _) in Counted(account, caller))
            _counts.AddOrUpdate(key, new Count(0, time.GetUtcNow()), (_, count) => count with { Tries = Math.Max(0, count.Tries - 1) });
    }

    /// <summary>What somebody is told who must wait.</summary>
    public static string Sentence(TimeSpan wait) =>
        $"Too many attempts. Wait {Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} minutes, or use a passkey "
        + "or a browser in which you have signed in before.";

    private static (string Key, Limit Limit)[] Counted(string account, Caller caller) =>
    [
        ($"pair {caller.Network} {account}", ByAccountAndNetwork),
        ($"network {caller.Network}", ByNetwork),
        ($"account {account}", ByAccount),
    ];

    /// <summary>An attempt that is turned away is counted nowhere: who keeps trying does not make it longer.</summary>
    private TimeSpan? Take((string Key, Limit Limit)[] counted)
    {
        var now = time.GetUtcNow();
        var wait = counted
            .Select(one => Current(one.Key, one.Limit, now) is var count && count.Tries >= one.Limit.Tries
                ? count.FirstUtc + one.Limit.Within - now
                : TimeSpan.Zero)
            .Max();
        if (wait > TimeSpan.Zero)
            return wait;

        foreach (var (key, limit) in counted)
            _counts.AddOrUpdate(key, new Count(1, now), (_, count) => Fresh(count, limit, now) with { Tries = Fresh(count, limit, now).Tries + 1 });
        return null;
    }

    private Count Current(string key, Limit limit, DateTimeOffset now) =>
        _counts.TryGetValue(key, out var count) ? Fresh(count, limit, now) : new Count(0, now);

    private static Count Fresh(Count count, Limit limit, DateTimeOffset now) =>
        now - count.FirstUtc >= limit.Within ? new Count(0, now) : count;

    private void Forget()
    {
        if (_counts.Count <= KeptAtMost)
            return;
        foreach (var (key, _) in _counts.OrderBy(count => count.Value.FirstUtc).Take(KeptAtMost / 2).ToList())
            _counts.TryRemove(key, out _);
    }

    private sealed record Limit(int Tries, TimeSpan Within);

    private sealed record Count(int Tries, DateTimeOffset FirstUtc);
}
