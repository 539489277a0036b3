using System.Globalization;

namespace NewsSite.Feeds;

/// <summary>Addresses of the sitemap's parts.</summary>
internal static class SitemapAddress
{
    public const string Index = "/sitemap.xml";
    public const string News = "/news-sitemap.xml";
    public const string Pages = "/sitemap-pages.xml";

    private const string MonthForm = "yyyy'-'MM";
    private const int MonthLength = 7;

    public static string OfList(SitemapList list, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/sitemap-{list.ToString().ToLowerInvariant()}-{number}.xml");

    /// <param name="month">As <c>2026-11</c>.</param>
    /// <param name="number">From 1, which goes unsaid: most months have one part.</param>
    public static string OfMonth(string month, int number) => number == 1
        ? $"/sitemap-articles-{month}.xml"
        : string.Create(CultureInfo.InvariantCulture, $"/sitemap-articles-{month}-{number}.xml");

    /// <summary>The part's name in <see cref="OfMonth"/>, taken apart.</summary>
    /// <returns>Null for a name that we do not write: a part has one address.</returns>
    public static (string Month, int Number)? ParseMonth(string name)
    {
        if (name.Length < MonthLength || FirstDay(name[..MonthLength]) is null)
            return null;
        if (name.Length == MonthLength)
            return (name, 1);
        return name[MonthLength] == '-' && ParseNumber(name[(MonthLength + 1)..]) is { } number and > 1 ? (name[..MonthLength], number) : null;
    }

    /// <returns>Null for anything but a positive number as we write it.</returns>
    public static int? ParseNumber(string text) =>
        text.Length > 0 && text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <returns>Null when it is no month.</returns>
    public static DateOnly? FirstDay(string month) =>
        DateOnly.TryParseExact(month, MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;

    public static string MonthOf(DateOnly day) => day.ToString(MonthForm, CultureInfo.InvariantCulture);
}
