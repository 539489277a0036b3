using Microsoft.Extensions.Options;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;

namespace NewsSite.Feeds;

/// <summary>The addresses of the small files that crawlers and browsers look for.</summary>
internal static class MachineFileEndpoints
{
    private const string PlainText = "text/plain; charset=utf-8";

    public static void MapMachineFiles(this IEndpointRouteBuilder endpoints)
    {
        var identity = endpoints.ServiceProvider.GetRequiredService<IdentityReader>();
        var clock = endpoints.ServiceProvider.GetRequiredService<SiteClock>();
        var key = endpoints.ServiceProvider.GetRequiredService<IOptions<SiteOptions>>().Value.IndexNowKey;

        endpoints.MapReaderPage("/robots.txt", (HttpContext context) => SendAsync(context, RobotsText.Of(identity.Current)));
        if (key.Length > 0)
            endpoints.MapReaderPage(KeyPath(key), (HttpContext context) => SendAsync(context, key));
        endpoints.MapReaderPage(SecurityText.Path, (HttpContext context) => SendAsync(context, SecurityText.Of(identity.Current, clock.Today)));
        endpoints.MapReaderPage(WebManifest.Path, async (HttpContext context) =>
        {
            context.Response.ContentType = WebManifest.ContentType;
            WebManifest.Write(identity.Current, context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        });
    }

    /// <summary>
    /// Where search engines fetch the key that they are told under, to see that the site knows it. In small letters, as every
    /// address of the site: they would have to follow a redirect else.
    /// </summary>
    public static string KeyPath(string key) => $"/{key.ToLowerInvariant()}.txt";

    private static Task SendAsync(HttpContext context, string? text)
    {
        if (text is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = PlainText;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
