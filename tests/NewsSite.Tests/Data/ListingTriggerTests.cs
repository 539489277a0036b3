using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Data;

public sealed class ListingTriggerTests
{
    [Fact]
    public async Task An_article_is_under_its_topics_from_publication_to_withdrawal()
    {
        await using var site = new SiteApp();
        var nowUtc = site.Clock.GetUtcNow().UtcDateTime;
        var (id, _) = await new SampleArticle { Topics = ["Belarus"] }.DraftAsync(site);

        Assert.Null(await ListedAsync(site, id));
        await ChangeAsync(site, id, article => article.Publish(nowUtc, DateOnly.FromDateTime(nowUtc), nowUtc));
        Assert.Equal(nowUtc, await ListedAsync(site, id));
        await ChangeAsync(site, id, article => article.Withdraw(nowUtc));
        Assert.Null(await ListedAsync(site, id));
    }

    private static Task<int> ChangeAsync(SiteApp site, int id, Action<Article> change) => site.Gate.WriteForReadersAsync(
        async (db, token) =>
        {
            change(await db.Articles.SingleAsync(a => a.Id == id, token));
            return id;
        },
        CancellationToken.None);

    private static Task<DateTime?> ListedAsync(SiteApp site, int id) => site.Gate.WriteAsync(
        (db, token) => db.ArticleTopics.AsNoTracking().Where(t => t.ArticleId == id).Select(t => t.ListedUtc).SingleAsync(token),
        CancellationToken.None);
}
