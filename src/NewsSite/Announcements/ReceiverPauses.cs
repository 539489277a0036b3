using System.Collections.Concurrent;
using NewsSite.Site;

namespace NewsSite.Announcements;

/// <summary>After a failure a receiver is left alone for a while, however much is due to it. Safe for concurrent use.</summary>
internal sealed class ReceiverPauses(SiteClock clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<int, DateTime> _untilUtc = new();

    public void Begin(int receiverId) => _untilUtc[receiverId] = clock.UtcNow + Length;

    /// <summary>A person wants it tried now.</summary>
    public void End(int receiverId) => _untilUtc.TryRemove(receiverId, out _);

    public bool IsPaused(int receiverId) => _untilUtc.TryGetValue(receiverId, out var until) && until > clock.UtcNow;
}
