using Microsoft.AspNetCore.Http.Features;

namespace NewsSite.Site.Caching;

/// <summary>
/// The short route: a page that is stored under exactly the address that was sent is answered before routing. Everything
/// else goes on.
/// </summary>
internal sealed class StoredPageMiddleware(RequestDelegate next, PageCache cache, SiteClock clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            return next(context);

        var nowUtc = clock.UtcNow;
        return context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is { Length: > 0 } target
            && cache.PagesAt(nowUtc).Find(target) is { } stored
                ? stored.WriteAsync(context, nowUtc)
                : next(context);
    }
}
