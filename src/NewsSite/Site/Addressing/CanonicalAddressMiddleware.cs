using Microsoft.AspNetCore.Http.Features;
using NewsSite.Site.Caching;

namespace NewsSite.Site.Addressing;

/// <summary>
/// Sends a reader from another spelling of an address to the canonical one, in one hop, with the declared part of the
/// query; an address that no page can have is not found. Only what is not stored comes here.
/// </summary>
internal sealed class CanonicalAddressMiddleware(RequestDelegate next, EndpointDataSource endpoints)
{
    private readonly Lazy<string[]> _queryKeys = new(() =>
        [.. endpoints.Endpoints.SelectMany(endpoint => endpoint.Metadata.GetMetadata<ReaderPageAttribute>()?.QueryKeys ?? []).Distinct()]);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var response = context.Response;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead || response.StatusCode != StatusCodes.Status200OK)
            return next(context);

        var sent = SentPath(context);
        var canonical = CanonicalAddress.Of(sent);
        if (ReferenceEquals(canonical, sent))
            return next(context);

        if (canonical is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.Location = canonical + ReaderQuery.Narrow(request.QueryString.Value, _queryKeys.Value);
        response.Headers.CacheControl = "public, max-age=300";
        response.ContentLength = 0;
        return Task.CompletedTask;
    }

    /// <summary>A target in absolute form names a host, which is not looked at: only its path counts.</summary>
    private static string SentPath(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/'))
            return context.Request.Path.ToUriComponent();
        var end = target.IndexOf('?', StringComparison.Ordinal);
        return end < 0 ? target : target[..end];
    }
}
