using NewsSite.Articles.Presence;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Presence;

public sealed class PresenceTests
{
    [Fact]
    public async Task Who_has_the_article_open_is_told_for_ten_seconds()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        var see = site.Of<SeeArticle>();
        await see.RunAsync(DeskStaff.Reporter, id, CancellationToken.None);
        Assert.Equal([new Colleague(2, "Rita Reporter")], (await see.RunAsync(DeskStaff.Editor, id, CancellationToken.None)).Value().Colleagues);

        site.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Empty((await see.RunAsync(DeskStaff.Editor, id, CancellationToken.None)).Value().Colleagues);
        site.Of<WhoIsHere>().Leave(DeskStaff.Editor, id);
        Assert.Empty((await see.RunAsync(DeskStaff.Reporter, id, CancellationToken.None)).Value().Colleagues);
        Assert.IsType<Outcome<ArticlePresence>.Missing>(await see.RunAsync(DeskStaff.Contributor, id, CancellationToken.None));
    }
}
