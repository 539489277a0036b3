using NewsSite.Site;

namespace NewsSite.Pages;

/// <summary>Addresses as pages write them.</summary>
internal static class Addresses
{
    /// <inheritdoc cref="PublicAddress.Encode"/>
    public static string Encode(string path) => PublicAddress.Encode(path);

    /// <inheritdoc cref="PublicAddress.Absolute"/>
    public static string Absolute(Uri site, string path) => PublicAddress.Absolute(site, path);

    /// <summary>The list at <paramref name="path"/>, from <paramref name="next"/> on.</summary>
    public static string? Older(string path, Listings.Cursor? next) => next is { } cursor ? $"{path}?before={cursor}" : null;
}
