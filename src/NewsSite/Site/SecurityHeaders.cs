using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NewsSite.Accounts;
using NewsSite.Site.Setup;

namespace NewsSite.Site;

/// <summary>
/// What every answer tells a browser not to do, errors and 304 included. Made once: the same for every reader, so that
/// cached pages stay byte-identical.
/// </summary>
internal sealed class SecurityHeaders
{
    /// <summary>
    /// Readers' pages hold no script, no frame, no plug-in and nothing of another site. The one keyword for scripts lets
    /// through speculation rules, which are data (https://github.com/WICG/nav-speculation).
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'inline-speculation-rules'; style-src 'self'; img-src 'self'; manifest-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>
    /// The newsroom has scripts and pictures of its own, and what a script makes into HTML passes the one policy that our
    /// scripts register (https://www.w3.org/TR/trusted-types/).
    /// </summary>
    private const string NewsroomPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
        + "frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types newsroom";

    private const string NoPermissions =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=()";

    /// <summary>
    /// Of pictures: a feed reader in a browser shows ours on its own page, which would get none otherwise
    /// (https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header).
    /// </summary>
    public static readonly KeyValuePair<string, StringValues> ShownElsewhere = new("Cross-Origin-Resource-Policy", "cross-origin");

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly KeyValuePair<string, StringValues>[] _newsroomHeaders;

    public SecurityHeaders(IOptions<SiteOptions> options)
    {
        var encrypted = options.Value.Url.Scheme == Uri.UriSchemeHttps;
        Dictionary<string, StringValues> headers = new()
        {
            ["Content-Security-Policy"] = encrypted ? Policy + "; upgrade-insecure-requests" : Policy,
            ["X-Content-Type-Options"] = "nosniff",
            ["Referrer-Policy"] = "strict-origin-when-cross-origin",
            ["Permissions-Policy"] = NoPermissions,
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            [ShownElsewhere.Key] = "same-origin",
        };
        if (encrypted)
            headers["Strict-Transport-Security"] = "max-age=31536000";
        _headers = [.. headers];
        headers["Content-Security-Policy"] = encrypted ? NewsroomPolicy + "; upgrade-insecure-requests" : NewsroomPolicy;
        headers["Referrer-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
        _newsroomHeaders = [.. headers];
    }

    public void AddTo(HttpResponse response)
    {
        var isNewsroom = NewsroomAddress.IsWithin(response.HttpContext.Request.Path);
        foreach (var (name, value) in isNewsroom ? _newsroomHeaders : _headers)
            response.Headers[name] = value;
    }

    /// <summary>Lets pages of the newsroom show this answer in a frame; nobody else's.</summary>
    public static void AllowOwnFrame(HttpResponse response) => response.Headers.ContentSecurityPolicy =
        response.Headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);

    /// <summary>Lets a readers' page run the site's own scripts, which may ask the site and nobody else.</summary>
    public static void AllowOwnScript(HttpResponse response) => response.Headers.ContentSecurityPolicy =
        response.Headers.ContentSecurityPolicy.ToString().Replace("script-src 'inline", "connect-src 'self'; script-src 'self' 'inline", StringComparison.Ordinal);

    /// <summary>Stands behind the exception handler, which empties the answer and then comes through here again.</summary>
    public static void Use(WebApplication app)
    {
        var headers = app.Services.GetRequiredService<SecurityHeaders>();
        app.Use(next => context =>
        {
            headers.AddTo(context.Response);
            return next(context);
        });
    }
}
