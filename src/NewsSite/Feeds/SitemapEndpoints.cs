using System.Buffers;
using System.Globalization;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Feeds;

/// <summary>The addresses of the sitemaps.</summary>
internal static class SitemapEndpoints
{
    public const string Path = "/sitemap.xml";
    public const string NewsPath = "/news-sitemap.xml";

    public static void MapSitemaps(this IEndpointRouteBuilder endpoints)
    {
        var sitemaps = endpoints.ServiceProvider.GetRequiredService<SitemapReader>();
        var writer = new SitemapWriter(endpoints.ServiceProvider.GetRequiredService<IdentityReader>());

        endpoints.MapReaderPage(Path, async (HttpContext context) =>
        {
            var sitemap = await sitemaps.ReadAsync(context.RequestAborted);
            await SendAsync(context, body =>
            {
                if (sitemap.PartPaths.Count > 0)
                    writer.WriteIndex(sitemap.PartPaths, body);
                else
                    writer.WriteEntries(sitemap.Entries, body);
            });
        });
        endpoints.MapReaderPage(SitemapReader.PagesPath, async (HttpContext context) =>
        {
            var entries = await sitemaps.PagesAsync(context.RequestAborted);
            await SendAsync(context, body => writer.WriteEntries(entries, body));
        });
        foreach (var list in Enum.GetValues<SitemapList>())
        {
            endpoints.MapReaderPage($"/sitemap-{list.ToString().ToLowerInvariant()}-{{number}}.xml", async (HttpContext context) =>
            {
                var entries = PartNumber(context) is { } number
                    ? await sitemaps.PartAsync(list, number, context.RequestAborted)
                    : [];
                if (entries.Count == 0)
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                else
                    await SendAsync(context, body => writer.WriteEntries(entries, body));
            });
        }

        endpoints.MapReaderPage(NewsPath, async (HttpContext context) =>
        {
            var entries = await sitemaps.NewsAsync(context.RequestAborted);
            await SendAsync(context, body => writer.WriteNews(entries, body));
        });
    }

    /// <returns>Null for anything but a positive number as we write it: a part has one address.</returns>
    private static int? PartNumber(HttpContext context) =>
        context.Request.RouteValues["number"] is string { Length: > 0 } text && text[0] != '0'
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static async Task SendAsync(HttpContext context, Action<IBufferWriter<byte>> write)
    {
        context.Response.ContentType = SitemapWriter.ContentType;
        write(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
