using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class ForwardedByTests
{
    [Theory]
    [InlineData("127.0.0.1", "https 203.0.113.9")]
    [InlineData("10.0.0.7, 127.0.0.0/8", "https 203.0.113.9")]
    [InlineData("10.0.0.7", "http 127.0.0.1")]
    [InlineData("", "http 127.0.0.1")]
    public async Task Only_a_known_proxy_is_believed_and_never_about_the_host(string known, string seen)
    {
        await using var site = await RunningSite.StartAsync(
            app => app.MapGet("/seen", (HttpContext context) =>
                $"{context.Request.Scheme} {context.Connection.RemoteIpAddress} {context.Request.Host.Host}"),
            "--Site:KnownProxies=" + known);
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/seen")
        {
            Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "evil.example" } },
        };

        Assert.Equal($"{seen} 127.0.0.1", await (await browser.SendAsync(request)).Content.ReadAsStringAsync());
    }
}
