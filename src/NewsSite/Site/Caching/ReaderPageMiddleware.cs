using Microsoft.AspNetCore.Http.Features;
using NewsSite.Reads;

namespace NewsSite.Site.Caching;

/// <summary>
/// Stands between routing and the pages. Whatever is not marked <see cref="ReaderPageAttribute"/> leaves with
/// <c>no-store</c>; a reader page is rendered once for everybody who is asking for it, stored under the edition it was
/// read from, and sent.
/// </summary>
internal sealed class ReaderPageMiddleware(
    RequestDelegate next, PageCache cache, PageRendering rendering, Readership readership, ServerErrorPage failure, SiteClock clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        var response = context.Response;
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<ReaderPageAttribute>() is not { } page)
        {
            response.Headers.CacheControl = "no-store";
            var isUnexplained = endpoint is null && response.StatusCode != StatusCodes.Status200OK;
            return isUnexplained ? Task.CompletedTask : next(context);
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }

        switch (response.StatusCode)
        {
            case StatusCodes.Status200OK:
                var query = ReaderQuery.Narrow(context.Request.QueryString.Value, page.QueryKeys);
                return AnswerAsync(context, PathOf(context) + query, query);
            case StatusCodes.Status404NotFound or StatusCodes.Status410Gone:
                return AnswerAsync(context, EditionPages.AddressOf(response.StatusCode), query: "");
            default:
                response.Headers.CacheControl = "no-store";
                return next(context);
        }
    }

    /// <summary>The path as sent, which is the canonical one: others were redirected before.</summary>
    private static string PathOf(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/'))
            return context.Request.Path.ToUriComponent();
        var end = target.IndexOf('?', StringComparison.Ordinal);
        return end < 0 ? target : target[..end];
    }

    private async Task AnswerAsync(HttpContext context, string address, string query)
    {
        var pages = cache.PagesAt(clock.UtcNow);
        if (pages.Find(address) is { } stored)
        {
            await SendAsync(context, stored, address);
            return;
        }

        var render = pages.Join(address);
        while (!render.TryLead())
        {
            RenderOutcome outcome;
            try
            {
                outcome = await render.WaitAsync(context.RequestAborted);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                return;
            }

            if (outcome.SecondTry is null)
            {
                await FollowAsync(context, outcome, pages, address, query);
                return;
            }

            render = outcome.SecondTry;
        }

        await LeadAsync(context, render, pages, address, query);
    }

    private async Task LeadAsync(HttpContext context, SharedRender render, EditionPages pages, string address, string query)
    {
        var response = pages.Find(address);
        var shareable = true;
        try
        {
            if (response is null)
            {
                (response, shareable) = await rendering.RunAsync(context, next, pages.Changed, query);
                if (shareable)
                    pages.Store(address, response);
            }
        }
        finally
        {
            pages.End(address, render, response, forOneReader: !shareable);
        }

        await SendAsync(context, response, address);
    }

    private async Task FollowAsync(
        HttpContext context, RenderOutcome outcome, EditionPages pages, string address, string query)
    {
        if (outcome.Response is not { } response)
        {
            await failure.WriteAsync(context);
            return;
        }

        if (outcome.ForOneReader)
            (response, _) = await rendering.RunAsync(context, next, pages.Changed, query);
        await SendAsync(context, response, address);
    }

    /// <summary>A refusal without a body is left to the status pages, which come back here for the one page they have.</summary>
    private Task SendAsync(HttpContext context, StoredResponse response, string address)
    {
        if (response.ArticleId != StoredResponse.NoArticle)
            readership.Note(context, response.ArticleId, clock.UtcNow);
        if (!response.IsBareRefusal || address == EditionPages.AddressOf(response.Status))
            return response.WriteAsync(context, clock.UtcNow);
        context.Response.StatusCode = response.Status;
        return Task.CompletedTask;
    }
}
