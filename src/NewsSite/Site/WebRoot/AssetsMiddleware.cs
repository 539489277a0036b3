namespace NewsSite.Site.WebRoot;

/// <summary>Answers requests for <see cref="Assets"/>.</summary>
internal sealed class AssetsMiddleware(RequestDelegate next, Assets assets, SiteClock clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (assets.Find(path) is not { } asset)
            return next(context);
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return asset.WriteAsync(context, clock.UtcNow);

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }
}
