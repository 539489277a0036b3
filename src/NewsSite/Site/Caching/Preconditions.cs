using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsSite.Site.Caching;

/// <summary>Decides whether the reader already has what would be sent (RFC 9110, section 13.2.2, for GET and HEAD).</summary>
internal static class Preconditions
{
    /// <param name="entityTag">The answer's tag as sent, with <c>W/</c> and quotes.</param>
    /// <param name="unchangedSinceUtc">The earliest whole second since which the answer is known not to have changed.</param>
    public static bool AlreadyHeld(IHeaderDictionary request, string entityTag, DateTime unchangedSinceUtc)
    {
        var tags = request.IfNoneMatch;
        if (tags.Count > 0)
            return Matches(tags, entityTag);

        var since = request.IfModifiedSince;
        return since.Count == 1
            && HeaderUtilities.TryParseDate(since[0], out var held)
            && held.UtcDateTime >= unchangedSinceUtc;
    }

    private static bool Matches(StringValues tags, string entityTag)
    {
        foreach (var value in tags)
        {
            if (string.Equals(value, entityTag, StringComparison.Ordinal) || Lists(value, Opaque(entityTag)))
                return true;
        }

        return false;
    }

    /// <summary>A list is read tag by tag, because a comma may stand inside the quotes. Weak comparison.</summary>
    private static bool Lists(ReadOnlySpan<char> list, ReadOnlySpan<char> opaque)
    {
        list = list.Trim();
        if (list is "*")
            return true;

        while (true)
        {
            list = Opaque(list.TrimStart([' ', '\t', ',']));
            if (list.IsEmpty || list[0] != '"')
                return false;
            var end = list[1..].IndexOf('"') + 2;
            if (end < 2)
                return false;
            if (list[..end].SequenceEqual(opaque))
                return true;
            list = list[end..];
        }
    }

    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag) =>
        tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
