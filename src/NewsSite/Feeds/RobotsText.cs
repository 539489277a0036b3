using System.Text;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Feeds;

/// <summary>
/// <c>/robots.txt</c> (RFC 9309): what is published may be read by everybody, the newsroom by nobody. Crawlers that gather
/// text for language models have a record each, because such a crawler then ignores the general one, and because the
/// paper's wish is to be seen to have been considered.
/// </summary>
internal static class RobotsText
{
    private const string Readers = "Disallow: /newsroom/\nDisallow: /newsroom$\nAllow: /\n\n";
    private const string Nobody = "Disallow: /\n\n";

    public static string Of(SiteIdentity site)
    {
        var text = new StringBuilder("User-agent: *\n").Append(Readers);
        foreach (var crawler in AiCrawlerNames.Training.Concat(AiCrawlerNames.Answering))
        {
            text.Append("User-agent: ").Append(crawler).Append('\n')
                .Append(AiCrawlerNames.MayRead(crawler, site.AiCrawlers) ? Readers : Nobody);
        }

        foreach (var path in new[] { SitemapAddress.Index, SitemapAddress.News })
            text.Append("Sitemap: ").Append(PublicAddress.Absolute(site.Url, path)).Append('\n');
        return text.ToString();
    }
}
