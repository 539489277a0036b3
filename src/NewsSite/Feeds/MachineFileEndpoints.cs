using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Feeds;

/// <summary>The addresses of the small files that crawlers and browsers look for.</summary>
internal static class MachineFileEndpoints
{
    private const string PlainText = "text/plain; charset=utf-8";

    public static void MapMachineFiles(this IEndpointRouteBuilder endpoints)
    {
        var identity = endpoints.ServiceProvider.GetRequiredService<IdentityReader>();
        var clock = endpoints.ServiceProvider.GetRequiredService<SiteClock>();
        var robots = RobotsText.Of(identity.Configured);

        endpoints.MapReaderPage("/robots.txt", (HttpContext context) => SendAsync(context, robots));
        endpoints.MapReaderPage(SecurityText.Path, (HttpContext context) => SendAsync(context, SecurityText.Of(identity.Current, clock.Today)));
        endpoints.MapReaderPage(WebManifest.Path, async (HttpContext context) =>
        {
            context.Response.ContentType = WebManifest.ContentType;
            WebManifest.Write(identity.Current, context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        });
    }

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
