using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsSite.Site.Caching;
using NewsSite.Site.WebRoot;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public class AssetsTests
{
    private static readonly DateTime MadeUtc = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);

    private static Assets Some(string colour = "red") => new(
        [
            ("css/2-layout.css", Encoding.UTF8.GetBytes("\uFEFFb { c: d }")),
            ("css/1-tokens.css", Encoding.UTF8.GetBytes($"a {{ color: {colour}; }} /* a note */")),
            ("img/mark.svg", Encoding.UTF8.GetBytes($"<svg>{new string(' ', 500)}</svg>")),
            ("favicon.ico", [0, 1, 2, 3]),
        ],
        MadeUtc);

    private static Task<PageHost> StartAsync(Assets assets) =>
        PageHost.StartAsync(_ => { }, services => services.Replace(ServiceDescriptor.Singleton(assets)));

    [Fact]
    public async Task All_style_sheets_are_one_file_in_the_order_of_their_names()
    {
        var assets = Some();
        await using var host = await StartAsync(assets);
        using var answer = await host.Browser.GetAsync(assets.Url("site.css"));

        Assert.Equal("a{color: red}b{c: d}", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/css; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal("public, immutable, max-age=31536000".Split(", ").Order(), answer.Headers.GetValues("Cache-Control").Single().Split(", ").Order());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(MadeUtc, answer.Content.Headers.LastModified?.UtcDateTime);
    }

    [Fact]
    public void Another_content_has_another_address()
    {
        Assert.Matches("^/assets/site\\.[0-9a-f]{12}\\.css$", Some().Url("site.css"));
        Assert.Matches("^/assets/img/mark\\.[0-9a-f]{12}\\.svg$", Some().Url("img/mark.svg"));
        Assert.Equal(Some().Url("site.css"), Some().Url("site.css"));
        Assert.NotEqual(Some().Url("site.css"), Some("blue").Url("site.css"));
        Assert.Throws<ArgumentException>(() => Some().Url("no.css"));
    }

    [Fact]
    public async Task A_page_kept_over_an_upgrade_gets_the_present_style_sheet_for_a_short_time()
    {
        await using var host = await StartAsync(Some("blue"));
        using var answer = await host.Browser.GetAsync(Some("red").Url("site.css"));

        Assert.StartsWith("a{color: blue}", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("public, max-age=60", $"{answer.Headers.CacheControl}");
    }

    [Fact]
    public async Task A_file_outside_the_folders_keeps_its_address()
    {
        var assets = Some();
        await using var host = await StartAsync(assets);
        using var answer = await host.Browser.GetAsync("/favicon.ico");

        Assert.Equal("/favicon.ico", assets.Url("favicon.ico"));
        Assert.Equal([0, 1, 2, 3], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("public, max-age=86400", $"{answer.Headers.CacheControl}");
        Assert.Empty(answer.Headers.Vary);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Text_is_sent_compressed_and_a_held_file_not_at_all(string coding)
    {
        var assets = Some();
        await using var host = await StartAsync(assets);
        host.Browser.DefaultRequestHeaders.Add("Accept-Encoding", coding);
        using var answer = await host.Browser.GetAsync(assets.Url("img/mark.svg"));
        host.Browser.DefaultRequestHeaders.Add("If-None-Match", $"{answer.Headers.ETag}");
        using var held = await host.Browser.GetAsync(assets.Url("img/mark.svg"));

        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
    }

    [Theory]
    [InlineData("/assets/")]
    [InlineData("/assets/site.css")]
    [InlineData("/assets/css/1-tokens.css")]
    [InlineData("/assets/other.0123456789ab.css")]
    [InlineData("/css/1-tokens.css")]
    public async Task There_is_no_other_way_to_a_file(string address)
    {
        await using var host = await StartAsync(Some());
        using var answer = await host.Browser.GetAsync(address);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_file_is_only_read()
    {
        await using var host = await StartAsync(Some());
        using var answer = await host.Browser.DeleteAsync("/favicon.ico");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
