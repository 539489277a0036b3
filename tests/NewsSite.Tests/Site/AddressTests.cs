using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsSite.Site.Caching;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

/// <summary>Spellings, hosts and methods, sent over a connection as an attacker would.</summary>
public class AddressTests
{
    private static Task<PageHost> StartAsync() => PageHost.StartAsync(app =>
    {
        app.MapReaderPage("/page", (HttpContext context) => Results.Text($"{context.Request.Scheme}://{context.Request.Host} {context.Request.Path}"));
        app.MapReaderPage("/list", () => "list", "before");
    });

    [Theory]
    [InlineData("/page/", "/page")]
    [InlineData("/PAGE", "/page")]
    [InlineData("//page", "/page")]
    [InlineData("/%70age?utm_source=x", "/page")]
    [InlineData("/List/?before=7&utm_source=x", "/list?before=7")]
    [InlineData("/List/?before=%0d%0aSet-Cookie:x", "/list?before=%0D%0ASet-Cookie%3Ax")]
    [InlineData("/index", "/")]
    [InlineData("//evil.example", "/evil.example")]
    [InlineData("///evil.example//", "/evil.example")]
    [InlineData("/Caf%c3%89", "/caf%C3%A9")]
    public async Task Another_spelling_is_redirected_once(string target, string location)
    {
        await using var host = await StartAsync();
        var answer = await host.GetRawAsync(target, "evil.example");

        Assert.StartsWith("HTTP/1.1 301 ", answer, StringComparison.Ordinal);
        Assert.Contains($"\r\nLocation: {location}\r\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 301 ", await host.GetRawAsync(location), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/\\evil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("/%2f/evil.example")]
    [InlineData("/page%2f")]
    [InlineData("/page;x=1")]
    [InlineData("/x/../page")]
    [InlineData("/page%ff")]
    [InlineData("/page%0d%0aSet-Cookie:%20x=1")]
    [InlineData("/nothing-here")]
    public async Task An_impossible_address_is_not_found(string target)
    {
        await using var host = await StartAsync();

        Assert.StartsWith("HTTP/1.1 404 ", await host.GetRawAsync(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_that_was_sent_never_reaches_a_page()
    {
        await using var host = await StartAsync();

        Assert.EndsWith("https://news.example /page", await host.GetRawAsync("/page?utm_source=x", "evil.example"), StringComparison.Ordinal);
        Assert.EndsWith("https://news.example /page", await host.GetRawAsync("http://evil.example/page", "evil.example"), StringComparison.Ordinal);
        Assert.EndsWith("https://news.example /page", await host.GetRawAsync("/page"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task A_reader_page_is_only_read(string method)
    {
        await using var host = await StartAsync();
        foreach (var address in new[] { "/page", "/" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var answer = await host.Browser.SendAsync(request);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
            Assert.Empty(await answer.Content.ReadAsStringAsync());
        }
    }
}
