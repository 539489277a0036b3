using NewsSite.Articles;

namespace NewsSite.Site.Addressing;

/// <summary>
/// Sends readers of a former address on to the present one. Every 404 passes here, whatever page it came from, before
/// the page that explains it is made (that page is the same for all addresses and knows none) and before the answer is
/// remembered: a 404 that was would hide the way on.
/// </summary>
internal sealed class SupersededAddressMiddleware(RequestDelegate next, RedirectReader redirects)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var response = context.Response;
        var explainsRefusal = response.StatusCode != StatusCodes.Status200OK;
        await next(context);
        if (explainsRefusal || response.StatusCode != StatusCodes.Status404NotFound || response.HasStarted)
            return;

        if (context.Request.Path.Value is { Length: > 1 } path
            && await redirects.FindAsync(path, CancellationToken.None) is { } present)
        {
            response.StatusCode = StatusCodes.Status301MovedPermanently;
            response.Headers.Location = PublicAddress.Encode(present);
            response.Headers.CacheControl = "public, max-age=300";
            response.ContentLength = 0;
        }
    }
}
