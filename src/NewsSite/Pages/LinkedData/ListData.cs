using System.Text.Json.Nodes;
using NewsSite.Listings;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>A page that collects articles: a section's, topic's or story's, a part of the archive.</summary>
internal static class ListData
{
    /// <summary>A page that collects other lists, and names no articles itself.</summary>
    public static IReadOnlyList<string> OfLists(PageHead head, SiteIdentity site, params ReadOnlySpan<(string Name, string Path)> between) =>
        [JsonLd.Write(Page(head, site)), BreadcrumbData.Of(head, site, between)];

    /// <summary>The list and the way to it.</summary>
    /// <param name="isFirstPage">Older pages name the first as the list's address, whose articles they do not have.</param>
    public static IReadOnlyList<string> Of(
        Listing listing, bool isFirstPage, PageHead head, SiteIdentity site, params ReadOnlySpan<(string Name, string Path)> between) => isFirstPage
        ? [JsonLd.Write(Page(listing, head, site)), BreadcrumbData.Of(head, site, between)]
        : [BreadcrumbData.Of(head, site, between)];

    private static JsonObject Page(PageHead head, SiteIdentity site) => new()
    {
        ["@type"] = "CollectionPage",
        ["url"] = PublicAddress.Absolute(site.Url, head.Path),
        ["name"] = head.Title,
        ["description"] = head.Description,
        ["isPartOf"] = PublisherData.Site(site),
        ["inLanguage"] = site.Language,
    };

    private static JsonObject Page(Listing listing, PageHead head, SiteIdentity site) => Page(head, site).With("mainEntity", new JsonObject
    {
        ["@type"] = "ItemList",
        ["numberOfItems"] = listing.Articles.Count,
        ["itemListElement"] = JsonLd.All(listing.Articles.Index(), article => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = article.Index + 1,
            ["name"] = article.Item.Headline,
            ["url"] = PublicAddress.Absolute(site.Url, article.Item.Path),
        }),
    });
}
