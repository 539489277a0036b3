using System.Globalization;
using System.Text.Json;
using NewsSite.Feeds;
using NewsSite.Search;
using NewsSite.Site;
using NewsSite.Site.Addressing;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.ContentApi;

/// <summary>
/// The content API: read only, for everybody, published content alone. Its answers are reader pages: made once an edition,
/// with validators for conditional requests. <see cref="ApiDescription"/> describes every address here.
/// </summary>
internal static class ContentApiEndpoints
{
    public const string Articles = "/api/articles";
    public const string OneArticle = "/api/articles/{id}";
    public const string Changes = "/api/changes";
    public const string Search = "/api/search";
    public const string Description = "/api/openapi.json";

    /// <summary>Lists of what articles are grouped by: the address, and the key that narrows a list of articles to one.</summary>
    public static readonly (string Address, string Kind)[] Groups =
        [("/api/sections", "section"), ("/api/topics", "topic"), ("/api/authors", "author"), ("/api/stories", "story")];

    public static void AddContentApi(this IServiceCollection services)
    {
        services.AddSingleton<NewsObjects>();
        services.AddSingleton<ContentReader>();
        services.AddSingleton<GroupReader>();
    }

    public static void MapContentApi(this IEndpointRouteBuilder endpoints)
    {
        var content = endpoints.ServiceProvider.GetRequiredService<ContentReader>();
        var groups = endpoints.ServiceProvider.GetRequiredService<GroupReader>();
        var identity = endpoints.ServiceProvider.GetRequiredService<IdentityReader>();
        endpoints.MapReaderPage(Articles, (HttpContext context) => ArticlesAsync(context, content, identity), ArticleFilter.Keys);
        endpoints.MapReaderPage(OneArticle, (HttpContext context) => ArticleAsync(context, content, identity));
        endpoints.MapReaderPage(Changes, (HttpContext context) => ChangesAsync(context, content, identity), "since", "limit");
        var search = endpoints.ServiceProvider.GetRequiredService<SearchReader>();
        endpoints.MapReaderPage(Search, (HttpContext context) => SearchAsync(context, search, content, identity), "q", "sort", "page", "before");
        foreach (var (address, kind) in Groups)
            endpoints.MapReaderPage(address, (HttpContext context) => GroupsAsync(context, address, kind, groups, identity), "after", "limit");
        endpoints.MapReaderPage(Description, (HttpContext context) => ApiDescription.WriteAsync(context, identity.Current));
    }

    private static async Task ArticlesAsync(HttpContext context, ContentReader content, IdentityReader identity)
    {
        var (filter, problem) = ArticleFilter.Read(context.Request.Query);
        if (filter is null)
        {
            await ApiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, problem);
            return;
        }

        if (await content.ArticlesAsync(filter, context.RequestAborted) is not Answer<ApiPage<NewsObject>>.Ok { Value: var page })
        {
            await ApiAnswer.RefuseAsync(context, StatusCodes.Status404NotFound, $"There is no such {filter.Of!.Value.Kind}.");
            return;
        }

        var next = page.Next is { } cursor ? AddressOf(context, identity, Articles, "before", cursor) : null;
        await ListAsync(context, page.Items, next, (json, article) => NinjsWriter.Write(json, article, filter.HasBodies));
    }

    private static async Task ArticleAsync(HttpContext context, ContentReader content, IdentityReader identity)
    {
        if (!int.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            id = 0;
        var answer = await content.ArticleAsync(id, context.RequestAborted);
        if (answer is Answer<NewsObject>.Ok { Value: var article })
            await ApiAnswer.WriteAsync(context, json => NinjsWriter.Write(json, article, hasBody: true));
        else if (answer == Answer<NewsObject>.Gone)
            await ApiAnswer.WriteAsync(context, json => NinjsWriter.WriteWithdrawn(json, FeedItems.IdOf(id, identity.Current.Url), id), status: StatusCodes.Status410Gone);
        else
            await ApiAnswer.RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such article.");
    }

    private static async Task ChangesAsync(HttpContext context, ContentReader content, IdentityReader identity)
    {
        if (!TryReadNumber(context, "since", out var since) | !ArticleFilter.TryReadLimit(context.Request.Query["limit"], out var limit))
        {
            await ApiAnswer.RefuseAsync(
                context, StatusCodes.Status400BadRequest, $"since is the cursor that an earlier answer has named, limit a number from 1 to {ArticleFilter.Most}.");
            return;
        }

        var (changes, hasMore) = await content.ChangesAsync(since, limit, context.RequestAborted);
        var reached = changes.Count == 0 ? since : changes[^1].Sequence;
        var next = AddressOf(context, identity, Changes, "since", reached.ToString(CultureInfo.InvariantCulture));
        var site = identity.Current.Url;
        await ListAsync(
            context, changes, next,
            (json, change) =>
            {
                if (change.Article is { } article)
                    NinjsWriter.Write(json, article, hasBody: true);
                else
                    NinjsWriter.WriteWithdrawn(json, FeedItems.IdOf(change.ArticleId, site), change.ArticleId);
            },
            json => json.WriteBoolean("hasMore", hasMore));
    }

    /// <summary>Any words are answered; only a place that no answer has named is refused.</summary>
    private static async Task SearchAsync(HttpContext context, SearchReader search, ContentReader content, IdentityReader identity)
    {
        var query = context.Request.Query;
        var newestFirst = query["sort"] == "date";
        if (!TryReadNumber(context, "page", out var page) | !TryReadNumber(context, "before", out var before) || page > SearchReader.PageLimit)
        {
            await ApiAnswer.RefuseAsync(
                context, StatusCodes.Status400BadRequest, $"page is a number from 1 to {SearchReader.PageLimit}, before one that an earlier answer has named.");
            return;
        }

        var view = await search.ReadAsync(
            new SearchRequest(query["q"], newestFirst, Math.Max(1, (int)page), before == 0 ? null : before), context.RequestAborted);
        var articles = await content.OfAsync([.. view.Found.Select(found => found.Card)], context.RequestAborted);
        var next = newestFirst ? Next("before", view.NextBefore) : Next("page", view.NextPage);
        await ListAsync(context, articles, next, (json, article) => NinjsWriter.Write(json, article, hasBody: false), json => json.WriteNumber("count", view.Count));

        string? Next(string key, long? value) =>
            value is { } place ? AddressOf(context, identity, Search, key, place.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private static async Task GroupsAsync(HttpContext context, string address, string kind, GroupReader groups, IdentityReader identity)
    {
        if (!TryReadNumber(context, "after", out var after) | !ArticleFilter.TryReadLimit(context.Request.Query["limit"], out var limit))
        {
            await ApiAnswer.RefuseAsync(
                context, StatusCodes.Status400BadRequest, $"after is a number that an earlier answer has named, limit one from 1 to {ArticleFilter.Most}.");
            return;
        }

        var page = await groups.ListAsync(kind, after, limit, context.RequestAborted);
        var articles = PublicAddress.Absolute(identity.Current.Url, Articles);
        await ListAsync(context, page.Items, page.Next is { } last ? AddressOf(context, identity, address, "after", last) : null, (json, group) =>
        {
            json.WriteStartObject();
            json.WriteString("slug", group.Slug);
            json.WriteString("name", group.Name);
            if (group.About.Length > 0)
                json.WriteString("description", group.About);
            json.WriteString("url", group.Address);
            json.WriteString("articles", $"{articles}?{kind}={Uri.EscapeDataString(group.Slug)}");
            json.WriteEndObject();
        });
    }

    /// <summary>A place in a list: 0, its beginning, unless the query says another.</summary>
    private static bool TryReadNumber(HttpContext context, string key, out long number)
    {
        number = 0;
        return context.Request.Query[key] is not [var text, ..] || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static Task ListAsync<T>(
        HttpContext context, IEnumerable<T> items, string? next, Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter>? more = null) =>
        ApiAnswer.WriteAsync(
            context,
            json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("items");
                foreach (var item in items)
                    write(json, item);
                json.WriteEndArray();
                if (next is not null)
                    json.WriteString("next", next);
                more?.Invoke(json);
                json.WriteEndObject();
            },
            next);

    /// <summary>The same list from another place on: absolute, with the other keys as they were sent.</summary>
    private static string AddressOf(HttpContext context, IdentityReader identity, string path, string key, string value)
    {
        var kept = context.Request.Query.Where(pair => pair.Key != key).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value[0] ?? "")}");
        return $"{PublicAddress.Absolute(identity.Current.Url, path)}?{string.Join('&', kept.Append($"{key}={Uri.EscapeDataString(value)}"))}";
    }
}
