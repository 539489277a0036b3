using System.Text.Json;
using NewsSite.Feeds;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Search;

/// <summary>The addresses of search that are no page: feeds of any search, suggestions, the description for browsers.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var (search, feeds) = (services.GetRequiredService<SearchReader>(), services.GetRequiredService<FeedReader>());
        foreach (var format in FeedEndpoints.Formats)
            endpoints.MapReaderPage("/search/feed" + format.Extension, context => SendFeedAsync(context, format, search, feeds), "q");

        var suggestions = services.GetRequiredService<SuggestionReader>();
        endpoints.MapReaderPage("/search/suggest", context => SuggestAsync(context, suggestions), "q");

        var identity = services.GetRequiredService<IdentityReader>();
        endpoints.MapReaderPage(OpenSearch.Path, async context =>
        {
            context.Response.ContentType = OpenSearch.ContentType;
            OpenSearch.Write(identity.Current, context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        });
    }

    private static async Task SendFeedAsync(HttpContext context, IFeedWriter format, SearchReader search, FeedReader feeds)
    {
        var (query, articles) = await search.NewestAsync(context.Request.Query["q"], FeedReader.Length, context.RequestAborted);
        var scope = new FeedScope(
            "/search", query.Text.Length == 0 ? "Search" : $"Search: {query.Text}", "", Articles: null, query.Text.Length == 0 ? "" : "?q=" + Uri.EscapeDataString(query.Text));
        if (await feeds.ChosenAsync(scope, articles, context.RequestAborted) is not Answer<Feed>.Ok { Value: var feed })
            return;

        context.Response.ContentType = format.ContentType;
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        format.Write(feed, context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>What was typed and what it may become, as browsers' search fields read it (OpenSearch Suggestions 1.0).</summary>
    private static async Task SuggestAsync(HttpContext context, SuggestionReader suggestions)
    {
        var typed = context.Request.Query["q"].ToString();
        context.Response.ContentType = OpenSearch.SuggestionsType;
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartArray();
        json.WriteStringValue(QueryParser.Parse(typed).Text);
        json.WriteStartArray();
        foreach (var suggestion in suggestions.Suggest(typed))
            json.WriteStringValue(suggestion);
        json.WriteEndArray();
        json.WriteEndArray();
    }
}
