using System.Text;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Feeds;

/// <summary><c>/robots.txt</c> (RFC 9309): what is published may be read by everybody, the newsroom by nobody.</summary>
internal static class RobotsText
{
    /// <summary>
    /// Crawlers that gather text for language models or answer from it. Each has a record of its own, because an
    /// editor's wish is to be seen to have been considered, and because such a crawler then ignores the general record.
    /// </summary>
    private static readonly string[] Named =
        ["GPTBot", "Google-Extended", "ClaudeBot", "CCBot", "PerplexityBot", "Applebot-Extended"];

    public static string Of(SiteIdentity site)
    {
        var text = new StringBuilder();
        foreach (var crawler in Named.Prepend("*"))
            text.Append("User-agent: ").Append(crawler).Append("\nDisallow: /newsroom/\nDisallow: /newsroom$\nAllow: /\n\n");
        foreach (var path in new[] { SitemapEndpoints.Path, SitemapEndpoints.NewsPath })
            text.Append("Sitemap: ").Append(PublicAddress.Absolute(site.Url, path)).Append('\n');
        return text.ToString();
    }
}
