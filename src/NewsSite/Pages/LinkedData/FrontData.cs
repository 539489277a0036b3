using System.Text.Json.Nodes;
using NewsSite.Articles;
using NewsSite.Site;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>The site, and the organisation behind it with the policies that it publishes.</summary>
internal static class FrontData
{
    /// <summary>Properties of NewsMediaOrganization and the standing pages that answer them, the better one first.</summary>
    private static readonly (string Property, string[] Slugs)[] Policies =
    [
        ("publishingPrinciples", ["standards", "ethics"]),
        ("ethicsPolicy", ["ethics", "standards"]),
        ("correctionsPolicy", ["corrections"]),
        ("ownershipFundingInfo", ["ownership"]),
        ("actionableFeedbackPolicy", ["contact"]),
        ("missionCoveragePrioritiesPolicy", ["about"]),
        ("verificationFactCheckingPolicy", ["standards"]),
        ("unnamedSourcesPolicy", ["standards"]),
        ("noBylinesPolicy", ["standards"]),
        ("diversityPolicy", ["standards"]),
    ];

    public static IReadOnlyList<string> Of(SiteIdentity site, Furniture furniture)
    {
        var publisher = PublisherData.Of(site);
        var website = PublisherData.Site(site)
            .With("description", JsonLd.Text(site.Description))
            .With("inLanguage", site.Language)
            .With("potentialAction", Search(site))
            .With("publisher", new JsonObject { ["@id"] = publisher["@id"]?.GetValue<string>() });
        foreach (var (property, slugs) in Policies)
            publisher.With(property, Address(slugs, site, furniture));
        publisher.With("sameAs", JsonLd.All(site.Accounts, account => account.Address));
        publisher.With("email", site.ContactEmail);
        if (Address(["contact"], site, furniture) is { } contact)
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

    /// <summary>Null where the site has no such page: only what answers is claimed.</summary>
    private static string? Address(string[] slugs, SiteIdentity site, Furniture furniture) => slugs
        .Where(slug => furniture.StandingPages.Any(page => page.Slug == slug))
        .Select(slug => PublicAddress.Absolute(site.Url, ArticlePath.OfSection(slug)))
        .FirstOrDefault();
}
