using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;

namespace NewsSite.Tests.Support;

/// <summary>
/// Every kind of address at which readers and machines get something, with one example of each. Whoever adds a route
/// adds an example here; <see cref="MissingFrom"/> tells when one was forgotten.
/// </summary>
internal static class PublicSurfaces
{
    private static readonly string[] Feeds = ["/feed.xml", "/feed.atom", "/feed.json"];

    /// <summary>A picture that nobody has.</summary>
    private const string NoPicture = "/media/00000000000000000000000000000000.png";

    /// <summary>Of <see cref="Around"/>, what there is only when somebody has put it there.</summary>
    public static readonly IReadOnlySet<string> OnSomeSitesOnly = new HashSet<string> { "/there-is-no-such-page", "/.well-known/security.txt", NoPicture };

    /// <summary>Routes that are not the readers', with the reason.</summary>
    private static readonly Dictionary<string, string> Private = new()
    {
        ["Index"] = "another name of the front",
        ["error/{status:int}"] = "what other addresses answer with; asked here through an address that has no page",
        [".well-known/change-password"] = "leads to the newsroom and shows nothing",
        ["assets/site.css"] = "the same for every site, made of no article",
    };

    /// <param name="topic">Slug; so are the author and the story.</param>
    /// <param name="day">Published on that day, or meant to be.</param>
    public static IEnumerable<string> Around(string articlePath, DateOnly day, string section, string topic, string author, string story)
    {
        string[] lists = [$"/{section}", $"/topics/{topic}", $"/authors/{author}", $"/stories/{story}"];
        string[] files =
        [
            "/sitemap.xml", "/news-sitemap.xml", "/sitemap-pages.xml", $"/sitemap-articles-{day:yyyy-MM}.xml", "/sitemap-topics-1.xml",
            "/sitemap-authors-1.xml", "/sitemap-stories-1.xml", "/robots.txt", "/.well-known/security.txt",
            "/manifest.webmanifest", NoPicture, "/opensearch.xml", "/search/suggest?q=ze", "/search/suggest?q=re",
        ];
        string[] api =
        [
            "/api", "/api/openapi.json", "/api/articles?include=body", "/api/articles/1", "/api/changes", "/api/search?q=zebra*",
            "/api/sections", "/api/topics", "/api/authors", "/api/stories",
        ];
        string[] pages =
        [
            "/search", "/search?q=after:2000", "/search?q=ze*", "/search?q=zberaheadline", "/search?q=section:world&sort=date",
            "/search/feed.xml?q=after:2000", "/search/feed.atom?q=after:2000", "/search/feed.json?q=after:2000",
            "/", articlePath, "/archive", $"/{day:yyyy}", $"/{day:yyyy'/'MM}", $"/{day:yyyy'/'MM'/'dd}", "/there-is-no-such-page",
        ];
        return [.. pages, .. lists, .. files, .. api, .. Feeds, .. lists.SelectMany(list => Feeds.Select(feed => list + feed))];
    }

    /// <summary>The routes of which <paramref name="surfaces"/> holds no example.</summary>
    public static IEnumerable<string> MissingFrom(IReadOnlyList<string> surfaces, SiteApp site) => site.Services
        .GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Select(endpoint => endpoint.RoutePattern)
        .Where(route => !Private.ContainsKey(route.RawText!.TrimStart('/')) && !IsNewsroom(route))
        .Where(route => !surfaces.Any(surface => Matches(route, surface)))
        .Select(route => route.RawText!)
        .Distinct();

    /// <summary>Closed to readers, which a test of its own asks of every one of them.</summary>
    private static bool IsNewsroom(RoutePattern route) => NewsroomAddress.IsWithin("/" + route.RawText!.TrimStart('/'));

    private static bool Matches(RoutePattern route, string surface) =>
        new TemplateMatcher(new RouteTemplate(route), []).TryMatch(surface.Split('?')[0], []);
}
