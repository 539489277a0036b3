using System.Text.Json.Nodes;
using NewsSite.Site;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>The site, and the organisation behind it with the policies that it publishes.</summary>
internal static class FrontData
{
    public static IReadOnlyList<string> Of(SiteIdentity site, Furniture furniture)
    {
        var publisher = PublisherData.Of(site);
        var website = PublisherData.Site(site)
            .With("description", JsonLd.Text(site.Description))
            .With("inLanguage", site.Language)
            .With("potentialAction", Search(site))
            .With("publisher", new JsonObject { ["@id"] = publisher["@id"]?.GetValue<string>() });
        foreach (var (property, address) in PolicyPages.Of(site, furniture))
            publisher.With(property, address);
        publisher.With("sameAs", JsonLd.All(site.Accounts, account => account.Address));
        publisher.With("foundingDate", site.Founded);
        publisher.With("email", site.ContactEmail);
        if (PolicyPages.AddressOf("contact", site, furniture) is { } contact)
        {
            publisher["contactPoint"] = new JsonObject
            {
                ["@type"] = "ContactPoint",
                ["contactType"] = "newsroom",
                ["url"] = contact,
            }.With("email", site.ContactEmail);
        }

        return [JsonLd.Write(website), JsonLd.Write(publisher)];
    }

    private static JsonObject Search(SiteIdentity site) => new()
    {
        ["@type"] = "SearchAction",
        ["target"] = new JsonObject
        {
            ["@type"] = "EntryPoint",
            ["urlTemplate"] = PublicAddress.Absolute(site.Url, "/search") + "?q={search_term_string}",
        },
        ["query-input"] = "required name=search_term_string",
    };
}
