using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class SecurityHeaderTests
{
    [Theory]
    [InlineData("GET", "/", "localhost")]
    [InlineData("HEAD", "/", "localhost")]
    [InlineData("GET", "/no/such/page", "localhost")]
    [InlineData("DELETE", "/", "localhost")]
    [InlineData("GET", "/health/live", "localhost")]
    [InlineData("GET", "/health/ready", "localhost")]
    [InlineData("POST", "/health/ready", "localhost")]
    [InlineData("GET", "/", "evil.example")]
    public async Task Every_answer_has_them(string method, string path, string host)
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { Host = host } };

        var answer = await browser.SendAsync(request);

        Assert.Equal(
            "default-src 'none'; script-src 'inline-speculation-rules'; style-src 'self'; img-src 'self'; manifest-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task An_encrypted_site_asks_to_stay_encrypted()
    {
        await using var site = new SiteApp(("Site:Url", "https://news.example"));
        using var browser = site.Browser();

        var answer = await browser.GetAsync("/health/live");

        Assert.Equal("max-age=31536000", Header(answer, "Strict-Transport-Security"));
        Assert.EndsWith("; upgrade-insecure-requests", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_server_does_not_name_itself()
    {
        await using var site = await RunningSite.StartAsync(_ => { });
        using var browser = site.Browser();

        Assert.False((await browser.GetAsync("/health/live")).Headers.Contains("Server"));
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
