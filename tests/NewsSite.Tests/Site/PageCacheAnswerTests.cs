using System.Net;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

/// <summary>Which answers are remembered besides pages, for how long, and which never.</summary>
public sealed class PageCacheAnswerTests
{
    private readonly CountedPages _pages = new();

    [Theory]
    [InlineData("/known/no", 404)]
    [InlineData("/gone", 410)]
    public async Task A_refusal_is_remembered_briefly_with_one_page_for_all(string address, int status)
    {
        await using var host = await _pages.StartAsync();
        using var first = await host.Browser.GetAsync(address);
        using var second = await host.Browser.GetAsync(address);

        Assert.All([first, second], answer => Assert.Equal(status, (int)answer.StatusCode));
        Assert.All([first, second], answer => Assert.Equal("public, max-age=60", $"{answer.Headers.CacheControl}"));
        Assert.Equal($"explains {status} 2", await first.Content.ReadAsStringAsync());
        Assert.Equal($"explains {status} 2", await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_move_is_remembered()
    {
        await using var host = await _pages.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            using var moved = await host.Browser.GetAsync("/moved");
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
            Assert.Equal("/page", moved.Headers.Location?.OriginalString);
            Assert.Equal("public, max-age=300", $"{moved.Headers.CacheControl}");
        }

        Assert.Equal(1, _pages.Renders);
    }

    [Fact]
    public async Task A_page_that_sets_a_cookie_is_not_stored_and_the_cookie_is_not_sent()
    {
        await using var host = await _pages.StartAsync();
        for (var render = 1; render <= 2; render++)
        {
            using var answer = await host.Browser.GetAsync("/cookie");
            Assert.Equal($"page {render}", await answer.Content.ReadAsStringAsync());
            Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("/private", 200)]
    [InlineData("/busy", 503)]
    public async Task Whatever_is_not_a_page_for_all_is_not_to_be_stored(string address, int status)
    {
        await using var host = await _pages.StartAsync();
        using var first = await host.Browser.GetAsync(address);
        var renders = _pages.Renders;
        using var second = await host.Browser.GetAsync(address);

        Assert.Equal(status, (int)second.StatusCode);
        Assert.Equal("no-store", $"{second.Headers.CacheControl}");
        Assert.Equal(2 * renders, _pages.Renders);
    }

    [Theory]
    [InlineData("/error/404")]
    [InlineData("/Error/200/")]
    [InlineData("//error")]
    public async Task A_page_that_explains_has_no_address_of_its_own(string address)
    {
        await using var host = await _pages.StartAsync();

        Assert.StartsWith("HTTP/1.1 404 ", await host.GetRawAsync(address), StringComparison.Ordinal);
        Assert.EndsWith("explains 404 1", await host.GetRawAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_set_before_the_cache_are_on_stored_pages_too()
    {
        await using var host = await _pages.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await host.Browser.GetAsync("/page");
            Assert.Equal(["yes"], answer.Headers.GetValues(Arrivals.Mark));
        }
    }
}
