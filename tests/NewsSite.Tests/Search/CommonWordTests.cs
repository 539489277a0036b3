using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Search;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Search;

/// <summary>Words that thousands of articles have are answered from the newest of them, and the page says so.</summary>
public sealed class CommonWordTests
{
    private const int Articles = Candidates.CommonFrom + 200;

    [Fact]
    public async Task Common_words_and_their_phrases_are_answered_from_the_newest_articles()
    {
        await using var site = new SiteApp { Adjust = services => services.Remove(services.Single(service => service.ImplementationType == typeof(SearchUpkeep))) };
        await site.WriteAsync(async (db, token) =>
        {
            using var loader = await ArticleLoader.StartAsync(db, token);
            for (var number = 0; number < Articles; number++)
            {
                loader.Add(Published(number, number switch
                {
                    7 => "Blew the wind southward.",
                    Articles - 40 => "At night the wind blew.",
                    Articles - 30 => "The wind, a rarity, blew.",
                    Articles - 35 => "The wind of it rested.",
                    _ => "The wind of it blew.",
                }));
            }
        });
        await site.Of<FillIndex>().RunAsync(CancellationToken.None);

        var best = await site.FindAsync("wind");
        Assert.Equal(20, best.Count);
        Assert.Equal("The wind rules", best[0]);
        Assert.Equal("The wind rules", (await site.FindAsync("wind -rarity"))[0]);
        Assert.Equal([$"Gale {Articles - 30}"], await site.FindAsync("wind rarity"));
        Assert.Equal([$"Gale {Articles - 40}"], await site.FindAsync("\"wind blew\""));
        Assert.Equal(Enumerable.Range(Articles - 20, 20).Reverse().Select(number => $"Gale {number}"), await site.FindAsync("wind", "&sort=date"));
        Assert.Equal(["Gale 7"], await site.FindAsync("southward blew"));
        Assert.Equal([$"Gale {Articles - 35}"], await site.FindAsync("wind -blew"));
        Assert.Equal([$"Gale {Articles - 35}"], await site.FindAsync("after:2026-01-02 -blew"));
        Assert.Empty(await site.FindAsync("\"wind blew\" -weather"));

        var old = await site.SearchAsync("\"blew the wind\"");
        Assert.Empty(old.Texts(".found__headline"));
        Assert.Contains("Older ones may.", old.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Gale 7"], await site.FindAsync("\"blew the wind\" before:2026-01-02"));
        Assert.Contains("Nothing that was published here", (await site.SearchAsync("\"wind rarity\"")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static Article Published(int number, string text)
    {
        var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number * 30);
        var article = Article.Draft(
            new ArticleContent { Headline = number == Articles - 2_000 ? "The wind rules" : $"Gale {number}", Standfirst = "Weather.", Body = StoryText.PlainBody([text]), SectionId = 1 }, $"gale-{number}", at);
        article.Publish(at, DateOnly.FromDateTime(at), at);
        return article;
    }
}
