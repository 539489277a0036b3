namespace NewsSite.Site;

/// <summary>Paths as they are written into pages and headers: percent-encoded ASCII (RFC 3986).</summary>
internal static class WebAddress
{
    /// <param name="path">A decoded path of our own, perhaps with a query, which is ASCII already.</param>
    public static string Encode(string path)
    {
        if (path.All(char.IsAscii))
            return path;

        var query = path.IndexOf('?', StringComparison.Ordinal);
        return query < 0
            ? new PathString(path).ToUriComponent()
            : new PathString(path[..query]).ToUriComponent() + path[query..];
    }

    public static string Absolute(Uri site, string path) => site.GetLeftPart(UriPartial.Authority) + Encode(path);
}
