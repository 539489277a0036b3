using System.Collections.Concurrent;

namespace NewsSite.Media.Making;

/// <summary>
/// Renditions that are not tried for a while, because they have just failed. A restart forgets it: with that much may have
/// changed. Safe for concurrent use.
/// </summary>
internal sealed class RenditionPauses(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    /// <summary>Something may be tried again that nobody has looked at since.</summary>
    public bool IsOneOver => _until.Values.Any(IsPast);

    /// <param name="wanted">See <see cref="MediaAsset.Wanted"/>: another content or focal point is tried at once.</param>
    public void Begin(string wanted, TimeSpan length) => _until[wanted] = time.GetUtcNow() + length;

    public void End(string wanted) => _until.TryRemove(wanted, out _);

    /// <summary>What is not to be tried now.</summary>
    public string[] Present()
    {
        foreach (var (wanted, until) in _until)
        {
            if (IsPast(until))
                End(wanted);
        }

        return [.. _until.Keys];
    }

    private bool IsPast(DateTimeOffset until) => until <= time.GetUtcNow();
}
