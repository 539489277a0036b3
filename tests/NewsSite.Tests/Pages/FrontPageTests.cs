using NewsSite.Articles;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages;

public sealed class FrontPageTests
{
    private static readonly string[] Sections =
        ["world", "politics", "business", "technology", "science", "culture", "sport", "opinion"];

    [Fact]
    public async Task A_paper_without_articles_says_so()
    {
        await using var site = new SiteApp();

        var page = await site.Browser().ReadAsync("/");

        Assert.Equal(["Nothing has been published yet."], page.Texts("main p"));
    }

    [Fact]
    public async Task A_single_story_fills_the_front_with_its_opening()
    {
        await using var site = new SiteApp();
        var article = await new SampleArticle { Markdown = "One.\n\nTwo.\n\nThree.\n\nFour." }.PublishAsync(site);

        var page = await site.Browser().ReadAsync("/");

        Assert.Equal(["One.", "Two.", "Three."], page.Texts(".one-story .story-text p"));
        Assert.Equal(article.Path, page.QuerySelector(".one-story .more a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task Nothing_stands_twice_on_the_front(int articles)
    {
        await using var site = new SiteApp();
        for (var i = 0; i < articles; i++)
        {
            await new SampleArticle { Headline = $"Headline number {i}", Section = Sections[i % Sections.Length], Story = i % 5 == 0 ? "Storm" : null }
                .PublishAsync(site);
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var page = await site.Browser().ReadAsync("/");

        var headlines = page.Texts("main :is(.card__headline, .latest h3, .related li)");
        Assert.Equal(headlines.Distinct(), headlines);
        Assert.Equal(articles < 10 ? articles : headlines.Count, headlines.Count);
        Assert.Equal(articles == 40 ? Sections.Length : 0, page.QuerySelectorAll(".band").Length);
    }

    [Fact]
    public async Task An_opinion_piece_does_not_lead_the_front_while_there_is_news()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "The news" }.PublishAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await new SampleArticle { Headline = "The view", Kind = ArticleKind.Opinion, Section = "opinion" }.PublishAsync(site);

        var page = await site.Browser().ReadAsync("/");

        Assert.Equal(["The news"], page.Texts(".top__lead .card__headline"));
    }
}
