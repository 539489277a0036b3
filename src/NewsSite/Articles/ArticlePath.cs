using System.Globalization;

namespace NewsSite.Articles;

/// <summary>Addresses of what this folder holds, decoded; a page encodes them when it writes them out.</summary>
internal static class ArticlePath
{
    private const int DayLength = 12;

    public static string Of(DateOnly publishedOn, string slug) =>
        string.Create(CultureInfo.InvariantCulture, $"/{publishedOn:yyyy'/'MM'/'dd}/{slug}");

    /// <summary>Takes apart what <see cref="Of"/> made; null for any other path.</summary>
    public static (DateOnly Day, string Slug)? Parse(string path) =>
        path.Length > DayLength && path[DayLength - 1] == '/' && !path.AsSpan(DayLength).Contains('/')
        && DateOnly.TryParseExact(
            path.AsSpan(0, DayLength), "'/'yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, path[DayLength..])
            : null;

    public static string OfSection(string slug) => $"/{slug}";

    public static string OfTopic(string slug) => $"/topics/{slug}";

    public static string OfAuthor(string slug) => $"/authors/{slug}";

    public static string OfStory(string slug) => $"/stories/{slug}";
}
