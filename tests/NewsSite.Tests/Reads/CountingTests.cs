using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsSite.Accounts;
using NewsSite.Reads;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Reads;

/// <summary>What counts as a read, and what is left of it.</summary>
public sealed class CountingTests
{
    [Fact]
    public async Task A_page_from_memory_counts_like_one_that_was_rendered()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        await site.ReadByManyAsync(ferry.Path, 3);
        await site.ReadByManyAsync(ferry.Path + "?utm_source=post", 2);
        Assert.Equal(5, Counted(site)[ferry.Id]);
    }

    [Fact]
    public async Task A_page_that_the_browser_still_has_is_read_again()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        var first = await site.ReadByAsync(ferry.Path);
        var again = await site.ReadByAsync(ferry.Path, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(2, Counted(site)[ferry.Id]);
    }

    [Theory]
    [InlineData("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("User-Agent", "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)")]
    [InlineData("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36")]
    [InlineData("User-Agent", "curl/8.5.0")]
    [InlineData("User-Agent", "")]
    [InlineData("Sec-Purpose", "prefetch")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    [InlineData("X-Moz", "prefetch")]
    [InlineData("Sec-Fetch-Dest", "empty")]
    public async Task Robots_and_pages_fetched_ahead_do_not_count(string header, string value)
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        await site.ReadByAsync(ferry.Path, (header, value));
        await site.ReadByAsync(ferry.Path, (header, value));
        Assert.Empty(Counted(site));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36")]
    public async Task People_do(string agent)
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        await site.ReadByAsync(ferry.Path, ("User-Agent", agent), ("Sec-Fetch-Dest", "document"));
        Assert.Equal(1, Counted(site)[ferry.Id]);
    }

    [Fact]
    public async Task Nothing_but_the_page_of_an_article_is_read()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        var gone = await new SampleArticle { Headline = "Gone" }.WithdrawAsync(site);
        await site.AskAsync(HttpMethod.Head, ferry.Path, ("User-Agent", Reading.Browser));
        foreach (var path in (string[])["/", "/world", "/feed.xml", gone.Path, ferry.Path + "/", "/2026/11/22/no-such-article"])
            await site.ReadByAsync(path);
        Assert.Empty(Counted(site));
    }

    [Fact]
    public async Task A_preview_in_the_newsroom_is_not_read()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        var editor = await site.SignInAsync(Role.Editor);
        (await editor.GetAsync($"/newsroom/articles/{ferry.Id}/preview")).EnsureSuccessStatusCode();
        Assert.Empty(Counted(site));
    }

    [Fact]
    public async Task One_reader_who_reloads_counts_once_in_half_an_hour()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        var other = await new SampleArticle { Headline = "Another" }.PublishAsync(site);
        (string, string)[] me = [(CallersAddress.Header, "192.0.2.7")];
        for (var i = 0; i < 10; i++)
            await site.ReadByAsync(ferry.Path, me);
        await site.ReadByAsync(other.Path, me);
        Assert.Equal((1, 1), (Counted(site)[ferry.Id], Counted(site).GetValueOrDefault(other.Id, 1)));

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await site.ReadByAsync(ferry.Path, me);
        Assert.Equal(1, Counted(site)[ferry.Id]);
    }

    [Fact]
    public async Task One_address_cannot_pass_for_many_readers_by_calling_itself_names()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        for (var i = 0; i < 200; i++)
            await site.ReadByAsync(ferry.Path, (CallersAddress.Header, "192.0.2.7"), ("User-Agent", $"{Reading.Browser} {i}"));
        Assert.InRange(Counted(site)[ferry.Id], 2, 16);
    }

    [Fact]
    public async Task The_addresses_of_one_household_are_one()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        await site.ReadByAsync(ferry.Path, (CallersAddress.Header, "2001:db8:1:2:aaaa::1"));
        await site.ReadByAsync(ferry.Path, (CallersAddress.Header, "2001:db8:1:2:bbbb::2"));
        await site.ReadByAsync(ferry.Path, (CallersAddress.Header, "2001:db8:1:3:aaaa::1"));
        Assert.Equal(2, Counted(site)[ferry.Id]);
    }

    [Fact]
    public void More_articles_than_the_limit_are_not_counted_and_those_that_are_go_on()
    {
        var readership = new Readership(new RecentReads());
        readership.PutBack(Enumerable.Range(1, Readership.ArticleLimit + 50).Select(id => KeyValuePair.Create(id, 1)));
        readership.PutBack([KeyValuePair.Create(1, 2)]);
        var counts = readership.Take();
        Assert.Equal((Readership.ArticleLimit, 3), (counts.Count, counts[1]));
    }

    [Fact]
    public async Task What_is_kept_is_a_number_of_an_article_and_nothing_of_its_readers()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        await site.ReadByAsync(ferry.Path, (CallersAddress.Header, "192.0.2.77"), ("User-Agent", Reading.Browser + " Canary/1.0"));
        await site.KeepAndRankAsync();

        await using var db = await site.DatabaseAsync();
        var columns = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info('ArticleReads')").ToListAsync();
        Assert.Equal(["ArticleId", "Heat"], columns);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var file = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(site.DataPath, "newssite.db")));
        Assert.DoesNotContain("192.0.2.77", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary/1.0", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_cannot_be_written_is_counted_on()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        await site.ReadByManyAsync(ferry.Path, 2);
        using var refused = new CancellationTokenSource();
        await refused.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.Of<KeepReads>().RunAsync(refused.Token));
        await site.ReadByManyAsync(ferry.Path, 1);
        Assert.Equal(3, Counted(site)[ferry.Id]);
    }

    [Fact]
    public async Task A_site_that_stops_keeps_what_it_has_counted()
    {
        await using var site = new SiteApp();
        var ferry = await new SampleArticle().PublishAsync(site);
        await site.ReadByManyAsync(ferry.Path, 4);
        await using var db = await site.DatabaseAsync();
        Assert.Empty(await db.ArticleReads.ToListAsync());
        await site.Services.GetServices<IHostedService>().OfType<ReadsLoop>().Single().StopAsync(CancellationToken.None);
        var kept = await db.ArticleReads.SingleAsync();
        Assert.Equal((ferry.Id, Heat.Of(4, site.Clock.GetUtcNow().UtcDateTime)), (kept.ArticleId, kept.Heat));
    }

    private static IReadOnlyDictionary<int, int> Counted(SiteApp site) => site.Of<Readership>().Take();
}
