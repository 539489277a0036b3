using System.Net;
using Microsoft.AspNetCore.Http;
using NewsSite.Site.Addressing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public sealed class HostNamesTests
{
    private static readonly Uri PublicUrl = new("https://news.example");

    [Theory]
    [InlineData("news.example", true)]
    [InlineData("NEWS.example:8443", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("192.168.4.2:8080", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("evil.example", false)]
    [InlineData("news.example.evil.example", false)]
    [InlineData("", false)]
    public void Without_configuration_the_site_goes_by_its_own_names(string host, bool allowed) =>
        Assert.Equal(allowed, new HostNames(PublicUrl, null, ["http://192.168.4.2:8080", "http://0.0.0.0:5080"]).Allow(new HostString(host)));

    [Theory]
    [InlineData("news.example", true)]
    [InlineData("paper.example", true)]
    [InlineData("www.papers.example", true)]
    [InlineData("papers.example", false)]
    [InlineData("localhost", false)]
    public void Configured_names_stand_beside_the_public_one(string host, bool allowed) =>
        Assert.Equal(allowed, new HostNames(PublicUrl, "paper.example; *.papers.example", []).Allow(new HostString(host)));

    [Fact]
    public void A_star_allows_every_name() => Assert.True(new HostNames(PublicUrl, "*", []).Allow(new HostString("any.example")));

    [Theory]
    [InlineData("http://127.0.0.1:5140", "http://127.0.0.1:5140/")]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    [InlineData("http://0.0.0.0:80", null)]
    [InlineData("http://[::]:80", null)]
    [InlineData("http://*:80", null)]
    [InlineData("http://+:80", null)]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData("nowhere", null)]
    public void Only_an_address_with_a_name_and_a_port_can_be_linked_to(string address, string? url) =>
        Assert.Equal(url, HostNames.Concrete(address)?.AbsoluteUri);

    [Fact]
    public async Task An_unknown_name_is_refused_and_not_repeated()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };

        var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
