using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Data;

public sealed class OpenDatabasesTests
{
    [Fact]
    public async Task A_query_asked_again_answers_for_its_new_values()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "First", Topics = ["Belarus"] }.PublishAsync(site);
        await new SampleArticle { Headline = "Second", Topics = ["Pakistan"] }.PublishAsync(site);
        using var loan = Databases(site).Borrow();

        Assert.Equal(["First"], await HeadlinesAsync(loan.Db, "Belarus"));
        Assert.Equal(["Second"], await HeadlinesAsync(loan.Db, "Pakistan"));
        Assert.Empty(await HeadlinesAsync(loan.Db, "Narnia"));
        Assert.Equal(["First"], await HeadlinesAsync(loan.Db, "Belarus"));
    }

    [Fact]
    public async Task A_query_can_be_asked_inside_a_loop_over_itself()
    {
        await using var site = new SiteApp();
        foreach (var headline in new[] { "First", "Second" })
            await new SampleArticle { Headline = headline, Topics = ["Belarus"] }.PublishAsync(site);
        using var loan = Databases(site).Borrow();

        var pairs = new List<string>();
        await foreach (var outer in Headlines(loan.Db, "Belarus").AsAsyncEnumerable())
        {
            await foreach (var inner in Headlines(loan.Db, "Belarus").AsAsyncEnumerable())
                pairs.Add($"{outer} {inner}");
        }

        Assert.Equal(["First First", "First Second", "Second First", "Second Second"], pairs);
    }

    [Fact]
    public async Task A_database_given_back_in_the_middle_of_a_list_shows_the_next_reader_what_was_saved_since()
    {
        await using var site = new SiteApp();
        foreach (var headline in new[] { "First", "Second" })
            await new SampleArticle { Headline = headline, Topics = ["Belarus"] }.PublishAsync(site);
        var databases = Databases(site);

        NewsDb used;
        using (var loan = databases.Borrow())
        {
            used = loan.Db;
            await foreach (var _ in Headlines(used, "Belarus").AsAsyncEnumerable())
                break;
        }

        await new SampleArticle { Headline = "Third", Topics = ["Belarus"] }.PublishAsync(site);
        using var next = databases.Borrow();
        Assert.Same(used, next.Db);
        Assert.Equal(["First", "Second", "Third"], await HeadlinesAsync(next.Db, "Belarus"));
    }

    [Fact]
    public async Task A_crowd_reads_at_once_and_each_reader_has_a_database_of_their_own()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "First", Topics = ["Belarus"] }.PublishAsync(site);
        var databases = Databases(site);

        var loans = Enumerable.Range(0, 50).Select(_ => databases.Borrow()).ToArray();
        Assert.Equal(50, loans.Select(loan => loan.Db).Distinct().Count());
        var lists = await Task.WhenAll(loans.Select(loan => Task.Run(() => HeadlinesAsync(loan.Db, "Belarus"))));
        foreach (var loan in loans)
            loan.Dispose();

        Assert.All(lists, list => Assert.Equal(["First"], list));
    }

    [Fact]
    public async Task Many_different_queries_do_not_keep_their_statements_for_ever()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "First", Topics = ["Belarus"] }.PublishAsync(site);
        using var loan = Databases(site).Borrow();

        for (var length = 1; length <= 400; length++)
        {
            var query = loan.Db.Articles.Where(article => article.Headline == "First");
            for (var i = 0; i < length % 200; i++)
                query = query.Where(article => article.Version > 0);
            Assert.Equal(1, await query.CountAsync());
        }

        Assert.Equal(["First"], await HeadlinesAsync(loan.Db, "Belarus"));
    }

    [Fact]
    public async Task What_fails_once_can_be_asked_again()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "First", Topics = ["Belarus"] }.PublishAsync(site);
        using var loan = Databases(site).Borrow();

        await site.Gate.WriteAsync((db, token) => db.Database.ExecuteSqlRawAsync("ALTER TABLE Topics RENAME TO Away", token), default);
        await Assert.ThrowsAnyAsync<DbException>(() => HeadlinesAsync(loan.Db, "Belarus"));
        await site.Gate.WriteAsync((db, token) => db.Database.ExecuteSqlRawAsync("ALTER TABLE Away RENAME TO Topics", token), default);

        Assert.Equal(["First"], await HeadlinesAsync(loan.Db, "Belarus"));
    }

    private static OpenDatabases Databases(SiteApp site) => site.Services.GetRequiredService<OpenDatabases>();

    private static Task<List<string>> HeadlinesAsync(NewsDb db, string topic) => Headlines(db, topic).ToListAsync();

    private static IQueryable<string> Headlines(NewsDb db, string topic) =>
        from listed in db.ArticleTopics
        where listed.Topic!.Name == topic
        join article in db.Articles on listed.ArticleId equals article.Id
        orderby article.Id
        select article.Headline;
}
