using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

/// <summary>The crawler sees what a broken site does wrong, so that its silence means something.</summary>
public sealed class CrawlerTests
{
    [Fact]
    public async Task What_is_wrong_is_seen()
    {
        using var played = new PlayedSite();
        using var browser = new HttpClient(played) { BaseAddress = new Uri("http://localhost") };
        var crawl = new SiteCrawl(browser, "https://paper.example", new Regex("zebra\\w*"));
        await crawl.FollowAsync(["/"], "a reader");
        await crawl.FollowAsync(["/map.xml"], "a machine");

        Assert.Equal(HttpStatusCode.NotFound, crawl.Answers["/gone"].Status);
        Assert.Equal(HttpStatusCode.NotFound, crawl.Answers["/picture.jpg"].Status);
        Assert.Equal("/", crawl.Answers["/gone"].From);
        Assert.DoesNotContain(crawl.Answers.Keys, address => address.Contains("elsewhere", StringComparison.Ordinal));
        Assert.Equal(["zebraheader", "zebratext"], crawl.Answers["/"].Words.Order());
        Assert.Superset(new HashSet<string> { "/orphan", "/orphan?page=1&size=2" }, crawl.Answers.Keys.ToHashSet());
        Assert.DoesNotContain("/orphan", crawl.ReachableFrom("/"));
        var front = crawl.Answers["/"].Page!;
        Assert.Equal(2, front.MainHeadings);
        Assert.Equal("twice", front.RepeatedId);
        Assert.Equal([("/", "nowhere")], front.Targets);
        Assert.True(front.IsIndexed);
        Assert.False(crawl.Answers["/orphan"].Page!.IsIndexed);
    }

    private sealed class PlayedSite : HttpMessageHandler
    {
        private static readonly Dictionary<string, (string Type, string Text)> Pages = new()
        {
            ["/"] = ("text/html", """
                <!DOCTYPE html><title>Front</title><body><h1 id=twice>One</h1><h1 id=twice>Two</h1><p>zebratext</p>
                <a href="/gone">gone</a><a href="#nowhere">there</a><a href="https://elsewhere.example/">out</a><a href="/orphan" rel="nofollow">no way</a>
                <img srcset="/picture.jpg 480w" alt="">
                """),
            ["/orphan"] = ("text/html", "<!DOCTYPE html><meta name=robots content=noindex><title>Orphan</title><body><h1>Alone</h1>"),
            ["/map.xml"] = ("application/xml", "<urlset><url><loc>https://paper.example/orphan?page=1&amp;size=2</loc></url></urlset>"),
        };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage(HttpStatusCode.NotFound);
            if (Pages.TryGetValue(request.RequestUri!.AbsolutePath, out var page))
                answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(page.Text, Encoding.UTF8, page.Type) };
            if (request.RequestUri.AbsolutePath == "/")
                answer.Headers.Add("Link", "zebraheader");
            return Task.FromResult(answer);
        }
    }
}
