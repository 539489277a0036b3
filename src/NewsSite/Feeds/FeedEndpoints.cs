using NewsSite.Site;
using NewsSite.Site.Caching;

namespace NewsSite.Feeds;

/// <summary>The addresses of what is written for machines: feeds, sitemaps and the files that crawlers look for.</summary>
internal static class FeedEndpoints
{
    public static readonly IReadOnlyList<IFeedWriter> Formats = [new RssWriter(), new AtomWriter(), new JsonFeedWriter()];

    /// <summary>The feeds of a list, decoded.</summary>
    /// <param name="listPath">Of the list's page: <c>/</c>, <c>/world</c>, <c>/topics/storms</c>.</param>
    public static IEnumerable<string> AddressesOf(string listPath) =>
        Formats.Select(format => $"{listPath.TrimEnd('/')}/feed{format.Extension}");

    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        foreach (var format in Formats)
        {
            var name = "feed" + format.Extension;
            endpoints.MapFeed($"/{name}", format, (feeds, _, token) => feeds.FrontAsync(token));
            endpoints.MapFeed($"/{{slug}}/{name}", format, (feeds, slug, token) => feeds.SectionAsync(slug, token));
            endpoints.MapFeed($"/topics/{{slug}}/{name}", format, (feeds, slug, token) => feeds.TopicAsync(slug, token));
            endpoints.MapFeed($"/authors/{{slug}}/{name}", format, (feeds, slug, token) => feeds.AuthorAsync(slug, token));
            endpoints.MapFeed($"/stories/{{slug}}/{name}", format, (feeds, slug, token) => feeds.StoryAsync(slug, token));
        }

        endpoints.MapSitemaps();
        endpoints.MapMachineFiles();
    }

    /// <summary>WebSub, section 4: where subscribers look first, whatever the format.</summary>
    private static string Links(Feed feed, IFeedWriter format)
    {
        var self = $"<{feed.Base}{format.Extension}>; rel=\"self\"";
        return feed.Hub is { } hub ? $"<{hub}>; rel=\"hub\", {self}" : self;
    }

    private static void MapFeed(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        IFeedWriter format,
        Func<FeedReader, string, CancellationToken, Task<Answer<Feed>>> read)
    {
        var feeds = endpoints.ServiceProvider.GetRequiredService<FeedReader>();
        endpoints.MapReaderPage(pattern, async (HttpContext context) =>
        {
            var slug = context.Request.RouteValues["slug"] as string ?? "";
            if (await read(feeds, slug, context.RequestAborted) is not Answer<Feed>.Ok { Value: var feed })
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType = format.ContentType;
            context.Response.Headers.Link = Links(feed, format);
            format.Write(feed, context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        });
    }
}
