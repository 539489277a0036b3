using System.Text.Json.Nodes;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>A page on which the paper speaks of itself.</summary>
internal static class StandingPageData
{
    public static IReadOnlyList<string> Of(string slug, PageHead head, SiteIdentity site) =>
    [
        JsonLd.Write(new JsonObject
        {
            ["@type"] = slug switch { "about" => "AboutPage", "contact" => "ContactPage", _ => "WebPage" },
            ["url"] = PublicAddress.Absolute(site.Url, head.Path),
            ["name"] = head.Title,
            ["description"] = head.Description,
            ["isPartOf"] = PublisherData.Site(site),
            ["publisher"] = PublisherData.Of(site),
            ["inLanguage"] = site.Language,
        }),
        BreadcrumbData.Of(head, site),
    ];
}
