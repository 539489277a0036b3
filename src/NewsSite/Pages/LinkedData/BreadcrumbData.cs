using System.Text.Json.Nodes;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>The way from the front to a page.</summary>
internal static class BreadcrumbData
{
    /// <param name="head">The page itself, the last step.</param>
    /// <param name="between">The steps between the front and the page.</param>
    public static string Of(PageHead head, SiteIdentity site, params ReadOnlySpan<(string Name, string Path)> between)
    {
        var steps = new JsonArray(Step(1, site.Name, PublicAddress.Absolute(site.Url, "/")));
        foreach (var (name, path) in between)
            steps.Add(Step(steps.Count + 1, name, PublicAddress.Absolute(site.Url, path)));
        steps.Add(Step(steps.Count + 1, head.Title, null));
        return JsonLd.Write(new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = steps });
    }

    private static JsonObject Step(int position, string name, string? address) =>
        new JsonObject { ["@type"] = "ListItem", ["position"] = position, ["name"] = name }.With("item", address);
}
