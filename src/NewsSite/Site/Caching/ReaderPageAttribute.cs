namespace NewsSite.Site.Caching;

/// <summary>
/// Says that a page (or an endpoint) answers every reader alike, so that one rendering may be remembered under the
/// edition and sent to all. Such a page is only read (GET and HEAD), sets no cookie, and depends on nothing but its
/// path, the query keys named here, the database and the local day. Anything without this mark is never stored.
/// </summary>
/// <param name="queryKeys">
/// The only keys of the query that the page sees, and so the only ones that make another page: <c>before</c> for a
/// list. Exact case; the first value of each counts.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReaderPageAttribute(params string[] queryKeys) : Attribute
{
    public string[] QueryKeys { get; } = queryKeys;
}

internal static class ReaderPageEndpoints
{
    /// <summary>
    /// Maps something that is not a Razor page (a feed, a sitemap) as a reader page. The handler reads the request itself:
    /// binding parameters to it would cost every start 40 ms.
    /// </summary>
    public static IEndpointConventionBuilder MapReaderPage(
        this IEndpointRouteBuilder endpoints, string pattern, RequestDelegate handler, params string[] queryKeys) =>
        endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler)
            .WithMetadata(new ReaderPageAttribute(queryKeys));
}
