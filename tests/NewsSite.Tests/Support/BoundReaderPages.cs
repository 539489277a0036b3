using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsSite.Site.Caching;

namespace NewsSite.Tests.Support;

/// <summary>Reader pages of a test's own, with what they need bound to the handler's parameters.</summary>
internal static class BoundReaderPages
{
    public static RouteHandlerBuilder MapReaderPage(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler, params string[] queryKeys) =>
        endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler).WithMetadata(new ReaderPageAttribute(queryKeys));
}
