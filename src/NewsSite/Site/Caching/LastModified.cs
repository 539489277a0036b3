using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Site.Caching;

/// <summary>
/// The time of a change, in the whole seconds that HTTP has. Two changes may fall into one second; so the second counts
/// as "unchanged since" only from its end, and until then the header names the second that has begun, never a future one.
/// </summary>
internal sealed class LastModified
{
    private readonly StringValues _during;
    private readonly StringValues _after;

    public LastModified(DateTime changedUtc)
    {
        var second = new DateTime(changedUtc.Ticks - (changedUtc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        UnchangedSinceUtc = second == changedUtc ? second : second.AddSeconds(1);
        _during = second.ToString("r", CultureInfo.InvariantCulture);
        _after = UnchangedSinceUtc.ToString("r", CultureInfo.InvariantCulture);
    }

    public DateTime UnchangedSinceUtc { get; }

    public StringValues HeaderAt(DateTime nowUtc) => nowUtc < UnchangedSinceUtc ? _during : _after;
}
