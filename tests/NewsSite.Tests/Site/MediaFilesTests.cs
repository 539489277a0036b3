using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Site;
using NewsSite.Site.Setup;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

public class MediaFilesTests
{
    private const string Name = "0123456789abcdef0123456789abcdef-640.png";

    private static readonly byte[] Picture = [.. Enumerable.Range(0, 100).Select(number => (byte)number)];

    private static async Task<PageHost> StartAsync()
    {
        var host = await PageHost.StartAsync(_ => { });
        var media = host.Services.GetRequiredService<SitePaths>().Media;
        Directory.CreateDirectory(Path.Combine(media, "folder"));
        foreach (var name in new[] { Name, "notes.txt", "0123456789abcdef0123456789abcdef-640.svg", "folder/" + Name })
            await File.WriteAllBytesAsync(Path.Combine(media, name), Picture);
        File.CreateSymbolicLink(Path.Combine(media, "ffffffffffffffffffffffffffffffff-640.png"), "/etc/hostname");
        return host;
    }

    [Fact]
    public async Task A_picture_is_kept_by_browsers_for_ever()
    {
        await using var host = await StartAsync();
        using var answer = await host.Browser.GetAsync("/media/" + Name);

        Assert.Equal(Picture, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", $"{answer.Content.Headers.ContentType}");
        Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Feed_readers_may_show_pictures_and_icons_on_their_own_pages_and_nothing_else()
    {
        await using var site = new SiteApp();
        using var browser = site.Browser();
        var media = site.Services.GetRequiredService<SitePaths>().Media;
        Directory.CreateDirectory(media);
        await File.WriteAllBytesAsync(Path.Combine(media, Name), Picture);
        foreach (var path in new[] { "/media/" + Name, "/icon-512.png", "/favicon.svg" })
            Assert.Equal((path, "cross-origin"), (path, await PolicyAsync(path)));
        foreach (var path in new[] { "/", "/feed.xml", "/media/none.png", (await browser.ReadAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")! })
            Assert.Equal((path, "same-origin"), (path, await PolicyAsync(path)));

        async Task<string> PolicyAsync(string path)
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            return Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        }
    }

    [Fact]
    public async Task A_part_of_a_picture_can_be_asked_for()
    {
        await using var host = await StartAsync();
        using var whole = await host.Browser.GetAsync("/media/" + Name);

        Assert.Equal(HttpStatusCode.PartialContent, await StatusOfRangeAsync(10, 19, whole.Headers.ETag));
        Assert.Equal(HttpStatusCode.OK, await StatusOfRangeAsync(10, 19, new EntityTagHeaderValue("\"other\"")));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, await StatusOfRangeAsync(500, 600, null));

        async Task<HttpStatusCode> StatusOfRangeAsync(int from, int to, EntityTagHeaderValue? unlessChanged)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/media/" + Name);
            request.Headers.Range = new RangeHeaderValue(from, to);
            if (unlessChanged is not null)
                request.Headers.IfRange = new RangeConditionHeaderValue(unlessChanged);
            using var answer = await host.Browser.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("/media")]
    [InlineData("/media/")]
    [InlineData("/media/notes.txt")]
    [InlineData("/media/0123456789abcdef0123456789abcdef-640.svg")]
    [InlineData("/media/folder/" + Name)]
    [InlineData("/media/folder%2F" + Name)]
    [InlineData("/media/../newssite.db")]
    [InlineData("/media/%2e%2e/newssite.db")]
    [InlineData("/media/..%2fnewssite.db")]
    [InlineData("/media/ffffffffffffffffffffffffffffffff-640.png")]
    [InlineData("/media/ffffffffffffffffffffffffffffffff-1.png")]
    [InlineData("/media/" + Name + "%00")]
    [InlineData("/media/" + Name + "%0a")]
    public async Task No_other_file_can_be_reached(string target)
    {
        await using var host = await StartAsync();
        var answer = await host.GetRawAsync(target);

        Assert.DoesNotContain("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 206", answer, StringComparison.Ordinal);
    }
}
