using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

namespace NewsSite.Site.Addressing;

/// <summary>
/// Who asked, and by which scheme, when a proxy stands in front: believed from the proxies in
/// <see cref="SiteOptions.KnownProxies"/> alone. The host is never taken from a header: it is configured.
/// </summary>
internal static class ForwardedBy
{
    public static void AddTo(IServiceCollection services) =>
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((forwarded, site) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in SiteOptions.Listed(site.Value.KnownProxies))
            {
                if (System.Net.IPAddress.TryParse(proxy, out var address))
                    forwarded.KnownProxies.Add(address);
                else
                    forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        });

    public static void Use(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.KnownProxies.Length > 0)
            app.UseForwardedHeaders();
    }
}
