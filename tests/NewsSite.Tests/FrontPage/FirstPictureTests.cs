using AngleSharp.Dom;
using NewsSite.FrontPage;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.FrontPage;

/// <summary>Which picture of a page the browser is told to fetch before all others.</summary>
public sealed class FirstPictureTests
{
    [Theory]
    [InlineData(nameof(ContainerKind.Row))]
    [InlineData(nameof(ContainerKind.Band))]
    [InlineData(nameof(ContainerKind.Lead))]
    [InlineData(nameof(ContainerKind.List))]
    public async Task The_first_picture_of_a_front_is_fetched_at_once_and_no_other(string kind)
    {
        var first = Enum.Parse<ContainerKind>(kind);
        await using var site = new SiteApp();
        var pictured = await PublishSomeAsync(site);
        var bare = await new SampleArticle { Headline = "Without a picture" }.PublishAsync(site);
        await site.PublishFrontAsync(new Arrangement
        {
            Containers =
            [
                new Container(1, first, FillRule.OfSection(1), 3) { Articles = first == ContainerKind.Row ? [new(bare.Id), new(pictured[1])] : [new(pictured[1])] },
                new Container(2, ContainerKind.Lead, FillRule.Newest, 1),
                new Container(3, ContainerKind.Row, FillRule.Newest, 3),
            ],
        });
        AssertFirst(await site.Browser().ReadAsync("/"));
    }

    [Theory]
    [InlineData("/world")]
    [InlineData("/topics/ferries")]
    [InlineData("/authors/ada-byline")]
    [InlineData("/2026/11/22")]
    [InlineData("/2026/11")]
    public async Task The_first_picture_of_a_list_is_fetched_at_once_and_no_other(string address)
    {
        await using var site = new SiteApp();
        await PublishSomeAsync(site);
        await new SampleArticle { Headline = "Without a picture", Topics = ["Ferries"], Authors = ["Ada Byline"] }.PublishAsync(site);
        AssertFirst(await site.Browser().ReadAsync(address));
    }

    private static void AssertFirst(IDocument page)
    {
        var pictures = page.QuerySelectorAll("main img").Select(picture => (picture.GetAttribute("fetchpriority"), picture.GetAttribute("loading"))).ToList();
        Assert.True(pictures.Count > 1);
        Assert.Equal(("high", null), pictures[0]);
        Assert.All(pictures.Skip(1), picture => Assert.Equal((null, "lazy"), picture));
    }

    private static async Task<IReadOnlyList<int>> PublishSomeAsync(SiteApp site)
    {
        var picture = await site.AddPictureAsync();
        var ids = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            var article = new SampleArticle { Headline = $"Number {i}", LeadPictureId = picture, Topics = ["Ferries"], Authors = ["Ada Byline"] };
            ids.Add((await article.PublishAsync(site)).Id);
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        return ids;
    }
}
