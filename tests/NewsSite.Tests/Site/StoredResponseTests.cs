using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsSite.Site;
using NewsSite.Site.Caching;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

/// <summary>What is sent of a stored page: conditions, codings, HEAD, headers.</summary>
public class StoredResponseTests
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("<p>Ätherisch &amp; long enough to compress</p>\n", 200));

    private static Task<PageHost> StartAsync() => PageHost.StartAsync(app =>
    {
        app.MapReaderPage("/page", (HttpContext context) =>
        {
            context.Response.NameSurrogateKeys("front", "section-wörld");
            context.Response.Headers.Link = "<https://hub.example>; rel=\"hub\"";
            return Results.Text(Text, "text/html; charset=utf-8");
        });
        app.MapReaderPage("/tiny", () => Results.Text("é", "text/plain; charset=utf-8"));
    });

    private static async Task<HttpResponseMessage> AskAsync(
        PageHost host, string address, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await host.Browser.SendAsync(request);
    }

    private static string[] Headers(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_page_has_the_headers_that_caches_need()
    {
        await using var host = await StartAsync();
        using var answer = await AskAsync(host, "/page");

        Assert.Equal("public, stale-while-revalidate=600, stale-if-error=86400, max-age=60, s-maxage=300".Split(", ").Order(),
            $"{answer.Headers.CacheControl}".Split(", ").Order());
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.True(answer.Headers.ETag?.IsWeak);
        Assert.Equal(host.Clock.GetUtcNow(), answer.Content.Headers.LastModified);
        Assert.Equal("front section-w%C3%B6rld", answer.Headers.GetValues("Surrogate-Key").Single());
        Assert.Equal("front,section-w%C3%B6rld", answer.Headers.GetValues("Cache-Tag").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_first_reader_and_a_later_one_get_the_same_bytes_and_headers()
    {
        await using var host = await StartAsync();
        using var first = await AskAsync(host, "/page");
        using var later = await AskAsync(host, "/page");

        Assert.Equal(Headers(first), Headers(later));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await later.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br", true)]
    [InlineData("gzip", true)]
    [InlineData("identity", true)]
    [InlineData("br", false)]
    [InlineData("gzip", false)]
    [InlineData("identity", false)]
    public async Task Head_has_the_headers_of_get(string coding, bool headFirst)
    {
        await using var host = await StartAsync();
        var order = headFirst ? [HttpMethod.Head, HttpMethod.Get] : new[] { HttpMethod.Get, HttpMethod.Head };
        using var first = await AskAsync(host, "/page", order[0], ("Accept-Encoding", coding));
        using var second = await AskAsync(host, "/page", order[1], ("Accept-Encoding", coding));

        Assert.Equal(Headers(first), Headers(second));
        Assert.NotNull(first.Content.Headers.ContentLength);
        Assert.Empty(await (headFirst ? first : second).Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate", null)]
    [InlineData("identity;q=0", null)]
    public async Task A_page_is_sent_in_the_coding_that_the_reader_prefers(string accepted, string? coding)
    {
        await using var host = await StartAsync();
        using var plain = await AskAsync(host, "/page");
        using var answer = await AskAsync(host, "/page", null, ("Accept-Encoding", accepted));
        var body = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(plain.Headers.ETag, answer.Headers.ETag);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Equal(Text, Decode(body, coding));
        Assert.Equal(coding is null, body.Length == Encoding.UTF8.GetByteCount(Text));
    }

    [Theory]
    [InlineData("gzip", "br", "identity", "gzip")]
    [InlineData("br", "identity", "gzip", "identity")]
    [InlineData("identity", "br", "gzip", "identity")]
    [InlineData("br", "gzip", "br", "identity")]
    public async Task In_whatever_order_the_codings_are_asked_for_the_text_is_the_same(params string[] codings)
    {
        await using var host = await StartAsync();
        foreach (var coding in codings)
        {
            using var answer = await AskAsync(host, "/page", null, ("Accept-Encoding", coding));
            Assert.Equal(Text, Decode(await answer.Content.ReadAsByteArrayAsync(), coding));
        }
    }

    [Fact]
    public async Task A_page_that_only_compressed_readers_ask_for_takes_little_memory()
    {
        await using var host = await StartAsync();
        using var compressed = await AskAsync(host, "/page", null, ("Accept-Encoding", "br"));
        Assert.InRange(host.Pages.SizeBytes, 1, Text.Length / 2);

        using var plain = await AskAsync(host, "/page");
        Assert.InRange(host.Pages.SizeBytes, Text.Length, 2 * Text.Length);
    }

    [Fact]
    public async Task What_compression_would_lengthen_is_sent_plain()
    {
        await using var host = await StartAsync();
        using var answer = await AskAsync(host, "/tiny", null, ("Accept-Encoding", "gzip"));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal("é", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{tag}", null, 304)]
    [InlineData("W/{tag}", null, 304)]
    [InlineData("*", null, 304)]
    [InlineData("\"a, b\", W/\"c\" ,{tag}", null, 304)]
    [InlineData("\"other\"", null, 200)]
    [InlineData("\"other\", \"another", null, 200)]
    [InlineData("{bare}", null, 200)]
    [InlineData("\"other\"", "Sun, 22 Nov 2026 14:32:00 GMT", 200)]
    [InlineData("{tag}", "Sat, 21 Nov 2026 14:32:00 GMT", 304)]
    [InlineData(null, "Sun, 22 Nov 2026 14:32:00 GMT", 304)]
    [InlineData(null, "Sun, 22 Nov 2026 14:32:01 GMT", 304)]
    [InlineData(null, "Sunday, 22-Nov-26 14:32:00 GMT", 304)]
    [InlineData(null, "Sun, 22 Nov 2026 14:31:59 GMT", 200)]
    [InlineData(null, "yesterday", 200)]
    public async Task A_reader_who_holds_the_page_is_told_so(string? tags, string? since, int status)
    {
        await using var host = await StartAsync();
        using var held = await AskAsync(host, "/page");
        var opaque = held.Headers.ETag?.Tag ?? "";
        var headers = new List<(string, string)>();
        if (tags is not null)
            headers.Add(("If-None-Match", tags.Replace("{tag}", opaque, StringComparison.Ordinal).Replace("{bare}", opaque.Trim('"'), StringComparison.Ordinal)));
        if (since is not null)
            headers.Add(("If-Modified-Since", since));

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var answer = await AskAsync(host, "/page", method, [.. headers]);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal(held.Headers.ETag, answer.Headers.ETag);
            Assert.Equal(held.Headers.CacheControl, answer.Headers.CacheControl);
            Assert.Equal(held.Headers.Vary, answer.Headers.Vary);
            Assert.Equal(held.Content.Headers.LastModified, answer.Content.Headers.LastModified);
        }
    }

    [Fact]
    public async Task A_second_change_within_one_second_is_not_taken_for_the_first()
    {
        await using var host = await StartAsync();
        host.Clock.Advance(TimeSpan.FromMilliseconds(100));
        host.Edition.Turn();
        using var first = await AskAsync(host, "/page");
        host.Clock.Advance(TimeSpan.FromMilliseconds(100));
        host.Edition.Turn();
        using var second = await AskAsync(host, "/page", null, ("If-Modified-Since", first.Content.Headers.LastModified?.ToString("r") ?? ""));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var later = await AskAsync(host, "/page");
        using var held = await AskAsync(host, "/page", null, ("If-Modified-Since", later.Content.Headers.LastModified?.ToString("r") ?? ""));

        Assert.True(first.Content.Headers.LastModified <= new DateTimeOffset(2026, 11, 22, 14, 32, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
    }

    private static string Decode(byte[] body, string? coding)
    {
        using Stream sent = new MemoryStream(body);
        using var plain = coding switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
