using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Feeds;

/// <summary><c>/.well-known/security.txt</c> (RFC 9116): where to report a hole.</summary>
internal static class SecurityText
{
    public const string Path = "/.well-known/security.txt";

    /// <summary>The standard wants less than a year; half of one also covers a copy that somebody kept.</summary>
    private const int ValidDays = 180;

    /// <param name="today">The text is the same all day, so that caches may keep it.</param>
    /// <returns>Null where nobody has been named.</returns>
    public static string? Of(SiteIdentity site, DateOnly today)
    {
        if (site.SecurityContact is not { } contact)
            return null;

        var expiresUtc = today.AddDays(ValidDays).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return $"""
            Contact: {contact.AbsoluteUri}
            Expires: {FeedTime.Rfc3339(expiresUtc)}
            Preferred-Languages: {site.Language}
            Canonical: {PublicAddress.Absolute(site.Url, Path)}

            """.ReplaceLineEndings("\n");
    }
}
