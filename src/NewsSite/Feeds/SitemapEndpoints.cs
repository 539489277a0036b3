using System.Buffers;
using NewsSite.Site;
using NewsSite.Site.Caching;

namespace NewsSite.Feeds;

/// <summary>The addresses of the sitemaps.</summary>
internal static class SitemapEndpoints
{
    public static void MapSitemaps(this IEndpointRouteBuilder endpoints)
    {
        var sitemaps = endpoints.ServiceProvider.GetRequiredService<SitemapReader>();
        var writer = endpoints.ServiceProvider.GetRequiredService<SitemapWriter>();

        endpoints.MapReaderPage(SitemapAddress.Index, async (HttpContext context) =>
        {
            var parts = await sitemaps.PartsAsync(context.RequestAborted);
            await SendAsync(context, body => writer.WriteIndex(parts, body));
        });
        endpoints.MapReaderPage(SitemapAddress.Pages, async (HttpContext context) =>
        {
            var entries = await sitemaps.PagesAsync(context.RequestAborted);
            await SendAsync(context, body => writer.WriteEntries(entries, body));
        });
        foreach (var list in Enum.GetValues<SitemapList>())
        {
            endpoints.MapReaderPage($"/sitemap-{list.ToString().ToLowerInvariant()}-{{number}}.xml", async (HttpContext context) =>
            {
                var entries = SitemapAddress.ParseNumber(context.Request.RouteValues["number"] as string ?? "") is { } number
                    ? await sitemaps.PartAsync(list, number, context.RequestAborted)
                    : [];
                if (entries.Count == 0)
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                else
                    await SendAsync(context, body => writer.WriteEntries(entries, body));
            });
        }

        endpoints.MapMonths();
        endpoints.MapReaderPage(SitemapAddress.News, async (HttpContext context) =>
        {
            var entries = await sitemaps.NewsAsync(context.RequestAborted);
            await SendAsync(context, body => writer.WriteNews(entries, body));
        });
    }

    /// <summary>No reader page, because such pages are forgotten with the edition.</summary>
    private static void MapMonths(this IEndpointRouteBuilder endpoints)
    {
        var months = endpoints.ServiceProvider.GetRequiredService<SitemapMonths>();
        var clock = endpoints.ServiceProvider.GetRequiredService<SiteClock>();
        endpoints.MapMethods("/sitemap-articles-{part}.xml", [HttpMethods.Get, HttpMethods.Head], async (HttpContext context) =>
        {
            if (await months.FindAsync(context.Request.RouteValues["part"] as string ?? "", context.RequestAborted) is { } found)
                await found.WriteAsync(context, clock.UtcNow);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
    }

    private static async Task SendAsync(HttpContext context, Action<IBufferWriter<byte>> write)
    {
        context.Response.ContentType = SitemapWriter.ContentType;
        write(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
