using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Site;

/// <summary>Where the paper says how it works, in the words of schema.org's NewsMediaOrganization.</summary>
internal static class PolicyPages
{
    /// <summary>Properties and the standing pages that answer them, the better one first.</summary>
    private static readonly (string Property, string[] Slugs)[] Answers =
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

    /// <returns>Properties and absolute addresses; only what answers is claimed.</returns>
    public static IEnumerable<(string Property, string Address)> Of(SiteIdentity site, Furniture furniture) =>
        from answer in Answers
        let address = answer.Slugs.Select(slug => AddressOf(slug, site, furniture)).FirstOrDefault(address => address is not null)
        where address is not null
        select (answer.Property, address);

    /// <returns>Null where the site has no such page.</returns>
    public static string? AddressOf(string slug, SiteIdentity site, Furniture furniture) =>
        furniture.StandingPages.Any(page => page.Slug == slug) ? PublicAddress.Absolute(site.Url, "/" + slug) : null;
}
