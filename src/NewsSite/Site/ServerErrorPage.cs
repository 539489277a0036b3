using System.Text;
using System.Text.Encodings.Web;
using NewsSite.Site.Identity;
using NewsSite.Site.WebRoot;

namespace NewsSite.Site;

/// <summary>
/// What readers get when we have failed. Made from nothing that has to be read, because the database or the
/// renderer may be what failed. Says nothing of the error; the log does.
/// </summary>
internal sealed class ServerErrorPage(IdentityReader identity, Assets assets, SecurityHeaders headers)
{
    private byte[] Html() => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Something went wrong · {HtmlEncoder.Default.Encode(identity.Current.Name)}</title>
        <meta name="robots" content="noindex">
        <link rel="stylesheet" href="{assets.Url("site.css")}">
        </head>
        <body>
        <header class="masthead"><p class="masthead__name"><a href="/">{HtmlEncoder.Default.Encode(identity.Current.Name)}</a></p></header>
        <main id="main" class="error-page">
        <p class="label">500</p>
        <h1>Something went wrong on our side</h1>
        <p>The page could not be made. We have a record of the fault; please try again in a minute.</p>
        <p class="more"><a href="/">To the front page</a></p>
        </main>
        </body>
        </html>

        """);

    public Task WriteAsync(HttpContext context)
    {
        var html = Html();
        headers.AddTo(context.Response);
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = html.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(html, CancellationToken.None).AsTask();
    }
}
