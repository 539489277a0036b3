using Microsoft.AspNetCore.Http.Features;
using NewsSite.Reads;

namespace NewsSite.Site.Caching;

/// <summary>
/// The short route: a page that is stored under exactly the address that was sent is answered before routing. Everything
/// else goes on. An article that is sent from here was read as much as one that was rendered.
/// </summary>
internal sealed class StoredPageMiddleware(RequestDelegate next, PageCache cache, Readership readership, SiteClock clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            return next(context);

        var nowUtc = clock.UtcNow;
        if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is not { Length: > 0 } target
            || cache.PagesAt(nowUtc).Find(target) is not { } stored)
            return next(context);

        if (stored.ArticleId != StoredResponse.NoArticle)
            readership.Note(context, stored.ArticleId, nowUtc);
        return stored.WriteAsync(context, nowUtc);
    }
}
