using NewsSite.Site.Caching;

namespace NewsSite.Tests.Site;

public class ReaderQueryTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?utm_source=x&fbclid=y", "")]
    [InlineData("?before=20261122-7", "?before=20261122-7")]
    [InlineData("?utm_source=x&before=7&fbclid=y", "?before=7")]
    [InlineData("?page=2&before=7", "?before=7&page=2")]
    [InlineData("?before=7&before=8", "?before=7")]
    [InlineData("?Before=7", "")]
    [InlineData("?before=", "")]
    [InlineData("?before", "")]
    [InlineData("?%62efore=%37", "?before=7")]
    [InlineData("?before=a+b%26page%3D3", "?before=a%20b%26page%3D3")]
    [InlineData("?before=%0d%0aX", "?before=%0D%0AX")]
    public void Only_declared_keys_are_left(string? sent, string narrowed) =>
        Assert.Equal(narrowed, ReaderQuery.Narrow(sent, ["before", "page"]));
}
