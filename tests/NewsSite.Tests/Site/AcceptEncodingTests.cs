using Microsoft.Extensions.Primitives;
using NewsSite.Site.Caching;

namespace NewsSite.Tests.Site;

public class AcceptEncodingTests
{
    [Theory]
    [InlineData(null, nameof(ContentCoding.Identity))]
    [InlineData("", nameof(ContentCoding.Identity))]
    [InlineData("gzip, deflate, br, zstd", nameof(ContentCoding.Brotli))]
    [InlineData("gzip, deflate", nameof(ContentCoding.Gzip))]
    [InlineData("GZIP", nameof(ContentCoding.Gzip))]
    [InlineData("x-gzip", nameof(ContentCoding.Gzip))]
    [InlineData("deflate", nameof(ContentCoding.Identity))]
    [InlineData("*", nameof(ContentCoding.Brotli))]
    [InlineData("*;q=0.5, br;q=0", nameof(ContentCoding.Gzip))]
    [InlineData("br;q=0.5, gzip;q=0.8", nameof(ContentCoding.Gzip))]
    [InlineData("br;q=0.8,gzip;q=0.8", nameof(ContentCoding.Brotli))]
    [InlineData("gzip;q=0, br;q=0.000", nameof(ContentCoding.Identity))]
    [InlineData("gzip;q=0.5, identity", nameof(ContentCoding.Identity))]
    [InlineData("gzip ; q=0.5 , identity;q=0", nameof(ContentCoding.Gzip))]
    [InlineData("identity;q=0", nameof(ContentCoding.Identity))]
    [InlineData("br;q=much, gzip", nameof(ContentCoding.Gzip))]
    [InlineData("br;q=7", nameof(ContentCoding.Identity))]
    [InlineData("brotli, gzipped", nameof(ContentCoding.Identity))]
    [InlineData(",,;q=1,", nameof(ContentCoding.Identity))]
    public void The_best_welcome_coding_is_chosen(string? header, string coding) =>
        Assert.Equal(coding, AcceptEncoding.Preferred(header).ToString());

    [Fact]
    public void Several_header_lines_are_one_list() =>
        Assert.Equal(ContentCoding.Brotli, AcceptEncoding.Preferred(new StringValues(["gzip", "br"])));
}
