using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NewsSite.Site.Setup;

namespace NewsSite.Site.Caching;

/// <summary>Runs a reader page into memory.</summary>
internal sealed class PageRendering(IOptions<SiteOptions> options, ILogger<PageRendering> log)
{
    private const string ForPages = "public, max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400";

    /// <summary>Short: an article may be published at an address that somebody tried before.</summary>
    private const string ForRefusals = "public, max-age=60";

    private const string ForMoves = "public, max-age=300";

    private const string NoStore = "no-store";

    private readonly string _scheme = options.Value.Url.Scheme;
    private readonly HostString _host = new(options.Value.Url.Authority);

    /// <summary>
    /// The page sees the canonical request: GET, the configured host, the declared part of the query, and no token of
    /// the one connection that happened to be first, because others wait for the same page. What it wrote is returned,
    /// nothing of it is sent, and the request is as it was.
    /// </summary>
    /// <returns>The answer, and whether others may have it.</returns>
    public async Task<(StoredResponse Response, bool Shareable)> RunAsync(
        HttpContext context, RequestDelegate page, LastModified changed, string query)
    {
        var request = context.Request;
        var response = context.Response;
        var (method, host, scheme, sentQuery) = (request.Method, request.Host, request.Scheme, request.QueryString);
        var aborted = context.RequestAborted;
        var connection = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var entryStatus = response.StatusCode;
        var before = response.Headers.ToArray();

        using var body = new MemoryStream(32 * 1024);
        var capture = new StreamResponseBodyFeature(body);
        try
        {
            request.Method = HttpMethods.Get;
            (request.Host, request.Scheme, request.QueryString) = (_host, _scheme, new QueryString(query));
            context.RequestAborted = CancellationToken.None;
            context.Features.Set<IHttpResponseBodyFeature>(capture);
            response.Headers.Remove(HeaderNames.CacheControl);
            await page(context);
            await capture.CompleteAsync();
            return Keep(context, body.ToArray(), before, changed);
        }
        finally
        {
            context.Features.Set(connection);
            context.RequestAborted = aborted;
            (request.Method, request.Host, request.Scheme, request.QueryString) = (method, host, scheme, sentQuery);
            Restore(response, before, entryStatus);
        }
    }

    private (StoredResponse Response, bool Shareable) Keep(
        HttpContext context, byte[] body, KeyValuePair<string, StringValues>[] before, LastModified changed)
    {
        var response = context.Response;
        var shareable = true;
        if (response.Headers.SetCookie.Count > 0)
        {
            log.LogError("The reader page {Path} set a cookie; its answer is not stored.", context.Request.Path.Value);
            shareable = false;
        }

        var policy = PolicyFor(response.StatusCode, response.Headers.CacheControl);
        if (policy.Contains(NoStore, StringComparison.OrdinalIgnoreCase) || policy.Contains("private", StringComparison.OrdinalIgnoreCase))
            shareable = false;

        var own = response.Headers.Where(header => IsOfPage(header.Key) && !before.Contains(header)).ToArray();
        var stored = new StoredResponse(
            response.StatusCode, body, response.ContentType ?? "", shareable ? policy : NoStore, changed,
            CompressionEffort.WhileReaderWaits, own)
        {
            ArticleId = response.StatusCode == StatusCodes.Status200OK ? context.ShownArticle() : StoredResponse.NoArticle,
        };
        return (stored, shareable);
    }

    private static string PolicyFor(int status, StringValues setByPage) => status switch
    {
        StatusCodes.Status200OK => setByPage.Count > 0 ? setByPage.ToString() : ForPages,
        StatusCodes.Status404NotFound or StatusCodes.Status410Gone => ForRefusals,
        StatusCodes.Status301MovedPermanently or StatusCodes.Status308PermanentRedirect => ForMoves,
        _ => NoStore,
    };

    /// <summary>What <see cref="StoredResponse"/> writes itself is not a header of the page, and a cookie never is.</summary>
    private static bool IsOfPage(string header) =>
        !header.Equals(HeaderNames.ContentType, StringComparison.OrdinalIgnoreCase)
        && !header.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase)
        && !header.Equals(HeaderNames.CacheControl, StringComparison.OrdinalIgnoreCase)
        && !header.Equals(HeaderNames.SetCookie, StringComparison.OrdinalIgnoreCase);

    private static void Restore(HttpResponse response, KeyValuePair<string, StringValues>[] headers, int status)
    {
        response.StatusCode = status;
        response.Headers.Clear();
        foreach (var (name, value) in headers)
            response.Headers[name] = value;
    }
}
