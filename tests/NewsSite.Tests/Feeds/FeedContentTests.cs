using NewsSite.Feeds;

namespace NewsSite.Tests.Feeds;

public sealed class FeedContentTests
{
    private static readonly Uri Article = new("https://paper.example/2026/11/22/ferry");

    [Theory]
    [InlineData("<p>Text &amp; more — 📰</p>", "<p>Text &amp; more — 📰</p>")]
    [InlineData("<a href=\"/world\">x</a>", "<a href=\"https://paper.example/world\">x</a>")]
    [InlineData("<a href=\"#note-1\">1</a>", "<a href=\"https://paper.example/2026/11/22/ferry#note-1\">1</a>")]
    [InlineData("<a href=\"https://ap.example/?a=1&amp;b=2\" rel=\"noopener\">x</a>", "<a href=\"https://ap.example/?a=1&amp;b=2\" rel=\"noopener\">x</a>")]
    [InlineData("<img src=\"/media/a-480.jpg\" srcset=\"/media/a-480.jpg 480w\" alt=\"A\" width=\"480\">", "<img src=\"https://paper.example/media/a-480.jpg\" alt=\"A\" width=\"480\">")]
    [InlineData("<blockquote cite=\"/a\"><p>x</p></blockquote>", "<blockquote cite=\"https://paper.example/a\"><p>x</p></blockquote>")]
    public void Addresses_become_absolute_and_the_rest_stays(string html, string expected) =>
        Assert.Equal(expected, FeedContent.Of(html, Article));

    [Theory]
    [InlineData("<p>a</p><script>alert(1)</script>", "<p>a</p>")]
    [InlineData("<p onclick=\"alert(1)\" style=\"color:red\">a</p>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\" java\tscript:alert(1)\">a</a>", "<a href=\"https://paper.example/2026/11/22/java%09script:alert(1)\">a</a>")]
    [InlineData("<img src=\"data:text/html,x\" onerror=\"alert(1)\">", "<img>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>b", "b")]
    [InlineData("<svg><script>alert(1)</script></svg>b", "b")]
    [InlineData("<math><mi href=\"javascript:alert(1)\">x</mi></math>b", "b")]
    [InlineData("<form action=\"/\"><input name=\"a\"></form>b", "b")]
    [InlineData("<template><script>alert(1)</script></template>b", "b")]
    [InlineData("<video src=\"/a.mp4\" autoplay></video>b", "b")]
    public void Nothing_active_leaves_the_site(string html, string expected) =>
        Assert.Equal(expected, FeedContent.Of(html, Article));
}
