using System.Globalization;

namespace NewsSite.Feeds;

/// <summary>Instants as machines read them, in UTC and whole seconds.</summary>
internal static class FeedTime
{
    /// <summary>RSS: RFC 822 as RFC 1123 amended it, with a year of four digits.</summary>
    public static string Rfc822(DateTime utc) => utc.ToString("r", CultureInfo.InvariantCulture);

    /// <summary>Atom, JSON Feed, sitemaps: RFC 3339.</summary>
    public static string Rfc3339(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture);
}
