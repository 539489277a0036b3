using System.Globalization;

namespace NewsSite.Articles;

/// <summary>Addresses of what this folder holds, decoded; a page encodes them when it writes them out.</summary>
internal static class ArticlePath
{
    public static string Of(DateOnly publishedOn, string slug) =>
        string.Create(CultureInfo.InvariantCulture, $"/{publishedOn:yyyy'/'MM'/'dd}/{slug}");

    public static string OfSection(string slug) => $"/{slug}";

    public static string OfTopic(string slug) => $"/topics/{slug}";

    public static string OfAuthor(string slug) => $"/authors/{slug}";

    public static string OfStory(string slug) => $"/stories/{slug}";
}
