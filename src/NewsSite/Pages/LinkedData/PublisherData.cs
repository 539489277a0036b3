using System.Text.Json.Nodes;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>The paper as an organisation, and its site; both known by one address each, so that pages agree on them.</summary>
internal static class PublisherData
{
    private const string LogoPath = "/icon-512.png";
    private const int LogoSide = 512;

    public static JsonObject Of(SiteIdentity site) => new()
    {
        ["@type"] = "NewsMediaOrganization",
        ["@id"] = PublicAddress.Absolute(site.Url, "/") + "#publisher",
        ["name"] = site.Name,
        ["url"] = PublicAddress.Absolute(site.Url, "/"),
        ["logo"] = new JsonObject
        {
            ["@type"] = "ImageObject",
            ["url"] = PublicAddress.Absolute(site.Url, LogoPath),
            ["width"] = LogoSide,
            ["height"] = LogoSide,
        },
    };

    /// <summary>A mention of the site, of which the front tells the rest.</summary>
    public static JsonObject Site(SiteIdentity site) => new()
    {
        ["@type"] = "WebSite",
        ["@id"] = PublicAddress.Absolute(site.Url, "/") + "#site",
        ["name"] = site.Name,
        ["url"] = PublicAddress.Absolute(site.Url, "/"),
    };
}
