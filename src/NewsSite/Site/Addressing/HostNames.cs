using System.Net;

namespace NewsSite.Site.Addressing;

/// <summary>
/// The names under which this site may be asked for; a request for any other is refused with 400, so that no forged Host
/// reaches a page, a link or a cache.
/// </summary>
internal sealed class HostNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _suffixes;
    private readonly bool _any;

    /// <param name="publicUrl">The site's public address; its name is always allowed.</param>
    /// <param name="configured">
    /// Names separated by semicolons, <c>*.example.org</c> for all under one, <c>*</c> for every name. Null or empty means
    /// the public name, the names that the site was told to listen on, and this machine's own.
    /// </param>
    /// <param name="listening">Addresses that the site was told to listen on.</param>
    public HostNames(Uri publicUrl, string? configured, IEnumerable<string> listening)
    {
        var names = (configured ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _any = names.Contains("*");
        _suffixes = [.. names.Where(name => name.StartsWith("*.", StringComparison.Ordinal)).Select(name => name[1..])];
        _names.UnionWith(names);
        _names.Add(publicUrl.Host);
        if (names.Length > 0)
            return;

        _names.UnionWith(["localhost", "127.0.0.1", "[::1]"]);
        _names.UnionWith(listening.Select(address => Concrete(address)?.Host).OfType<string>());
    }

    public bool Allow(HostString host) => _any || _names.Contains(host.Host)
        || Array.Exists(_suffixes, suffix => host.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    /// <returns>The address when it names one host and a port, null for <c>0.0.0.0</c>, <c>*</c>, port 0 and the like.</returns>
    public static Uri? Concrete(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", Port: > 0 }
        && !(IPAddress.TryParse(url.Host, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)))
            ? url
            : null;

    public static void Use(WebApplication app)
    {
        var names = app.Services.GetRequiredService<HostNames>();
        app.Use(next => context => names.Allow(context.Request.Host) ? next(context) : RefuseAsync(context));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            "This site does not go by that name. If you run it, add the name to Site:Url or to AllowedHosts.\n",
            context.RequestAborted);
    }
}
