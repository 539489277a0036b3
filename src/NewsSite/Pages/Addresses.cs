namespace NewsSite.Pages;

/// <summary>Paths as they are written into pages and headers: percent-encoded ASCII (RFC 3986).</summary>
internal static class Addresses
{
    /// <param name="path">A decoded path of our own.</param>
    public static string Encode(string path) => path.All(char.IsAscii) ? path : new PathString(path).ToUriComponent();

    public static string Absolute(Uri site, string path) => site.GetLeftPart(UriPartial.Authority) + Encode(path);

    /// <summary>The list at <paramref name="path"/>, from <paramref name="next"/> on.</summary>
    public static string? Older(string path, Listings.Cursor? next) => next is { } cursor ? $"{path}?before={cursor}" : null;
}
