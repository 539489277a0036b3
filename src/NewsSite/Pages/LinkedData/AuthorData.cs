using System.Text.Json.Nodes;
using NewsSite.Articles;
using NewsSite.Listings;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.LinkedData;

/// <summary>An author's page, and whose it is.</summary>
internal static class AuthorData
{
    public static IReadOnlyList<string> Of(AuthorView view, PageHead head, SiteIdentity site)
    {
        var address = PublicAddress.Absolute(site.Url, view.Path);
        var page = new JsonObject
        {
            ["@type"] = "ProfilePage",
            ["url"] = address,
            ["name"] = view.Name,
            ["isPartOf"] = PublisherData.Site(site),
            ["inLanguage"] = site.Language,
            ["mainEntity"] = new JsonObject
            {
                ["@type"] = "Person",
                ["name"] = view.Name,
                ["url"] = address,
                ["worksFor"] = PublisherData.Of(site),
            }
                .With("jobTitle", JsonLd.Text(view.JobTitle))
                .With("description", JsonLd.Text(view.Description))
                .With("image", view.Picture is { } picture ? PublicAddress.Absolute(site.Url, picture.Shared.Address) : null)
                .With("email", view.Contacts.Email)
                .With("knowsAbout", JsonLd.All(view.Contacts.Expertise, field => JsonValue.Create(field)))
                .With("sameAs", JsonLd.All(Elsewhere(view.Contacts), address => JsonValue.Create(address))),
        };
        return [JsonLd.Write(page), BreadcrumbData.Of(head, site)];
    }

    private static IEnumerable<string> Elsewhere(AuthorContacts contacts) =>
        (contacts.Website is { } website ? [website.AbsoluteUri] : Array.Empty<string>()).Concat(contacts.Social.Select(account => account.Address));
}
