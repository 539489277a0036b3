using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Names;
using NewsSite.Articles.Workflow;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Site;
using NewsSite.Site.Identity;
using NewsSite.Site.Shell;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Search;

/// <summary>Whoever writes: what is published is found at once, and nothing else.</summary>
public sealed class SearchIndexTests
{
    [Fact]
    public async Task An_article_is_found_from_its_publication_to_its_withdrawal()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "Aurora seen" });
        Assert.Empty(await site.FindAsync("aurora"));
        await site.PublishAsync(id);
        Assert.Equal(["Aurora seen"], await site.FindAsync("aurora"));
        (await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, id, null, CancellationToken.None)).Value();
        Assert.Empty(await site.FindAsync("aurora"));
        Assert.Empty(await site.FindAsync("after:2000"));
        (await site.Of<RestoreArticle>().RunAsync(DeskStaff.Editor, id, CancellationToken.None)).Value();
        Assert.Empty(await site.FindAsync("aurora"));
        await site.PublishAsync(id);
        Assert.Equal(["Aurora seen"], await site.FindAsync("aurora"));
        await AssertSoundAsync(site);
    }

    [Fact]
    public async Task Changes_are_found_when_they_are_published_and_what_they_replace_no_more()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "Aurora seen", Markdown = "Green light.", Bylines = [new("Guest Onename", null)] });
        await site.PublishAsync(id);
        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { Headline = "Borealis seen", Markdown = "Purple light.", Bylines = [new("Guest Twoname", null)] });
        Assert.Equal([1, 1, 1, 0, 0, 0], await CountsAsync(site, "aurora", "green", "onename", "borealis", "purple", "twoname"));
        await site.PublishChangesAsync(id);
        Assert.Equal([0, 0, 0, 1, 1, 1], await CountsAsync(site, "aurora", "green", "onename", "borealis", "purple", "twoname"));
        await AssertSoundAsync(site);
    }

    [Fact]
    public async Task What_readers_read_is_found_and_not_how_it_is_written()
    {
        await using var site = new SiteApp();
        await new SampleArticle
        {
            Markdown = "The harbour [was opened](https://elsewhere.example/secretpath) again[^1] at *gale*force.\n\n| cell | next |\n|---|---|\n| third | fourth |\n\n[^1]: A notedthing.",
            Background = ["See [the earlier](/2026/11/21/hiddenslug) storm."],
        }.PublishAsync(site);
        Assert.Equal(
            [1, 1, 1, 1, 1, 1],
            await CountsAsync(site, "\"harbour was opened again at galeforce\"", "\"the earlier storm\"", "galeforce", "notedthing", "fourth", "\"cell next third\""));
        Assert.Equal([0, 0, 0, 0, 0], await CountsAsync(site, "https", "secretpath", "hiddenslug", "gale", "cellnext"));
        await AssertSoundAsync(site);
    }

    [Fact]
    public async Task A_renamed_topic_is_found_by_both_names_and_a_merged_one_leads_on()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "One", Topics = ["Byelorussia"] }.PublishAsync(site);
        await new SampleArticle { Headline = "Two", Topics = ["Minsk"] }.PublishAsync(site);
        await new SampleArticle { Headline = "Three" }.PublishAsync(site);
        var (topic, minsk) = (await IdAsync(site, "byelorussia"), await IdAsync(site, "minsk"));
        (await site.Of<SavePage<Topic>>().RunAsync(DeskStaff.Editor, topic, new PageForm { Name = "Belarus", Version = 1 }, CancellationToken.None)).Value();
        Assert.Equal([1, 1, 1], await CountsAsync(site, "belarus", "byelorussia", "topic:belarus"));

        (await site.Of<RemovePage<Topic>>().RunAsync(DeskStaff.Editor, minsk, 1, topic, CancellationToken.None)).Value();
        Assert.Equal([2, 2], await CountsAsync(site, "topic:belarus", "minsk"));
        Assert.Contains("Belarus2", (await site.SearchAsync("after:2000")).Texts(".facet li"));
        await AssertSoundAsync(site);
    }

    [Fact]
    public async Task A_renamed_author_is_found_by_both_names()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "One", Authors = ["Ada Maiden"] }.PublishAsync(site);
        int id;
        await using (var db = await site.DatabaseAsync())
            id = await db.Authors.Select(a => a.Id).SingleAsync();
        (await site.Of<SavePage<Author>>().RunAsync(DeskStaff.Editor, id, new PageForm { Name = "Ada Married", Version = 1, RenamesBylines = true }, CancellationToken.None)).Value();
        Assert.Equal([1, 1, 1], await CountsAsync(site, "author:married", "author:maiden", "married"));
    }

    [Fact]
    public async Task Many_at_once_wait_for_the_background_and_the_newest_come_first()
    {
        await using var site = new SiteApp { Adjust = services => services.Remove(services.Single(service => service.ImplementationType == typeof(SearchUpkeep))) };
        await site.WriteAsync(async (db, token) =>
        {
            using var loader = await ArticleLoader.StartAsync(db, token);
            for (var number = 0; number < 400; number++)
                loader.Add(Published(number));
        });
        Assert.NotNull((await site.SearchAsync("gale")).QuerySelector(".search-notice"));

        Assert.Equal(400, await site.Of<FillIndex>().RunAsync(CancellationToken.None));

        var page = await site.SearchAsync("gale", "&sort=date");
        Assert.Null(page.QuerySelector(".search-notice"));
        Assert.Equal("400 articles", page.QuerySelector("#results")!.TextContent);
        Assert.Equal(Enumerable.Range(380, 20).Reverse().Select(number => $"Gale {number}"), page.Texts(".found__headline"));
        await AssertSoundAsync(site);
    }

    [Fact]
    public async Task Articles_of_the_same_instant_all_have_their_place()
    {
        await using var site = new SiteApp();
        await site.WriteAsync(async (db, token) =>
        {
            using var loader = await ArticleLoader.StartAsync(db, token);
            for (var number = 0; number < 1_500; number++)
                loader.Add(Published(number, minutes: 0));
        });
        await site.Of<FillIndex>().RunAsync(CancellationToken.None);
        await using var db = await site.DatabaseAsync();
        Assert.Equal(1_500, await db.Database.SqlQueryRaw<int>("""SELECT count(*) AS "Value" FROM "SearchEntries" """).SingleAsync());
        await AssertSoundAsync(site);
    }

    [Fact]
    public async Task Another_language_has_other_words()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "Running water" }.PublishAsync(site);
        Assert.Equal([1], await CountsAsync(site, "run"));

        site.Of<IdentityReader>().Take(SavedIdentity.Nothing with { Language = "de", Version = 1 });
        await site.Of<FillIndex>().RunAsync(CancellationToken.None);

        Assert.Equal([0, 1], await CountsAsync(site, "run", "running"));
        await AssertSoundAsync(site);
    }

    [Fact]
    public async Task Check_says_what_the_index_has_wrong()
    {
        await using var site = new SiteApp();
        await new SampleArticle().PublishAsync(site);
        await site.WriteAsync((db, token) => db.Database.ExecuteSqlRawAsync("""DELETE FROM "SearchEntries" """, token));

        var said = new StringWriter();
        var code = await Verbs.Root().Parse(["check", "--data", site.DataPath]).InvokeAsync(new InvocationConfiguration { Output = said });

        Assert.Equal(1, code);
        Assert.Contains("WRONG  Search      The index differs from the articles: article 1 is missing, words of nothing at ", said.ToString(), StringComparison.Ordinal);
    }

    private static Article Published(int number, int minutes = 1)
    {
        var at = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number * minutes);
        var article = Article.Draft(
            new ArticleContent { Headline = $"Gale {number}", Standfirst = "Wind.", Body = StoryText.PlainBody(["Blew."]), SectionId = 1 }, $"gale-{number}", at);
        article.Publish(at, DateOnly.FromDateTime(at), at);
        return article;
    }

    private static async Task<int> IdAsync(SiteApp site, string slug)
    {
        await using var db = await site.DatabaseAsync();
        return await db.Topics.Where(t => t.Slug == slug).Select(t => t.Id).SingleAsync();
    }

    private static async Task<List<int>> CountsAsync(SiteApp site, params string[] queries)
    {
        var counts = new List<int>();
        foreach (var query in queries)
            counts.Add((await site.FindAsync(query)).Count);
        return counts;
    }

    private static async Task AssertSoundAsync(SiteApp site)
    {
        var said = new StringWriter();
        Assert.True(await Verbs.Root().Parse(["check", "--data", site.DataPath]).InvokeAsync(new InvocationConfiguration { Output = said }) == 0, said.ToString());
    }
}
