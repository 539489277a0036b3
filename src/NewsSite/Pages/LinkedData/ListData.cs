using System.Text.Json.Nodes;
using NewsSite.Listings;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>A section's, topic's or story's page and the articles that it lists.</summary>
internal static class ListData
{
    /// <param name="isFirstPage">Older pages name the first as the list's address, whose articles they do not have.</param>
    public static IReadOnlyList<string> Of(Listing listing, bool isFirstPage, PageHead head, SiteIdentity site) => isFirstPage
        ? [JsonLd.Write(Page(listing, head, site)), BreadcrumbData.Of(head, site)]
        : [BreadcrumbData.Of(head, site)];

    private static JsonObject Page(Listing listing, PageHead head, SiteIdentity site) => new()
    {
        ["@type"] = "CollectionPage",
        ["url"] = PublicAddress.Absolute(site.Url, head.Path),
        ["name"] = head.Title,
        ["description"] = head.Description,
        ["isPartOf"] = PublisherData.Site(site),
        ["mainEntity"] = new JsonObject
        {
            ["@type"] = "ItemList",
            ["itemListElement"] = JsonLd.All(listing.Articles.Index(), article => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = article.Index + 1,
                ["url"] = PublicAddress.Absolute(site.Url, article.Item.Path),
            }),
        },
    };
}
