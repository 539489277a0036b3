namespace NewsSite.Site.Caching;

/// <summary>
/// Names by which a cache in front of the site can be told to forget pages: Surrogate-Key (Fastly, Varnish) holds them
/// between spaces, Cache-Tag (Cloudflare, Akamai) between commas.
/// </summary>
internal static class SurrogateKeys
{
    /// <summary>Called by a reader page while it renders.</summary>
    /// <param name="keys">Such as <c>front</c>, <c>section-world</c>, <c>article-12</c>; letters of any script.</param>
    public static void NameSurrogateKeys(this HttpResponse response, params ReadOnlySpan<string> keys)
    {
        var names = new string[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            names[i] = Uri.EscapeDataString(keys[i]);
        response.Headers["Surrogate-Key"] = string.Join(' ', names);
        response.Headers["Cache-Tag"] = string.Join(',', names);
    }
}
