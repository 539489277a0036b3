using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Related;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Related;

/// <summary>What readers are shown beside an article because it is like it.</summary>
public sealed class RelatedTests
{
    private const string Shown = "aside[aria-labelledby=related] h3";

    /// <summary>Of another section than what is published beside them, so that "next" does not take their place.</summary>
    private static readonly SampleArticle Ferry = new()
    {
        Headline = "Ferry Astoria runs aground off Skagen", Standfirst = "Tugs wait for the tide.", Section = "science", Markdown = "Nobody was hurt.",
    };

    [Fact]
    public async Task An_article_that_goes_out_shows_what_is_like_it_and_appears_where_it_is_liked()
    {
        await using var site = new SiteApp();
        var old = await PublishAsync(site, "Tugs pull the ferry Astoria free at Skagen");
        await PublishAsync(site, "Parliament votes on pensions");

        var later = await PublishAsync(site, "Why the Astoria ran aground: Skagen pilots speak");

        Assert.Equal(["Tugs pull the ferry Astoria free at Skagen"], await RelatedAsync(site, later));
        Assert.Equal(["Why the Astoria ran aground: Skagen pilots speak"], await RelatedAsync(site, old));
    }

    [Fact]
    public async Task A_shared_topic_makes_articles_related_that_share_no_word()
    {
        await using var site = new SiteApp();
        var topic = new Topic("astoria", "Astoria");
        await site.WriteAsync((writing, _) => Task.FromResult(writing.Topics.Add(topic)));
        await PublishAsync(site, "Skagen saved", [topic.Id]);
        for (var n = 0; n < 9; n++)
            await PublishAsync(site, $"Unrelated {(char)('A' + n)}");

        Assert.Equal(["Skagen saved"], await RelatedAsync(site, await PublishAsync(site, "Pilots freed", [topic.Id])));
    }

    [Fact]
    public async Task What_is_withdrawn_or_not_published_is_never_shown_and_what_is_restored_comes_back()
    {
        await using var site = new SiteApp();
        await site.StartAsync(DeskStaff.Editor, Copy("Astoria secretly sold by Skagen yard"));
        var first = await PublishAsync(site, "Tugs pull the ferry Astoria free at Skagen");
        var second = await PublishAsync(site, "Why the Astoria ran aground: Skagen pilots speak");
        Assert.Single(await RelatedAsync(site, first));

        (await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, second, notice: null, CancellationToken.None)).Value();
        Assert.Empty(await RelatedAsync(site, first));

        (await site.Of<RestoreArticle>().RunAsync(DeskStaff.Editor, second, CancellationToken.None)).Value();
        Assert.Empty(await RelatedAsync(site, first));
        await site.PublishAsync(second);
        Assert.Equal(["Why the Astoria ran aground: Skagen pilots speak"], await RelatedAsync(site, first));
    }

    [Fact]
    public async Task A_new_text_is_compared_anew()
    {
        await using var site = new SiteApp();
        await PublishAsync(site, "Tugs pull the ferry Astoria free at Skagen");
        await PublishAsync(site, "Volcano Hekla wakes on Iceland");
        var changed = await PublishAsync(site, "Why the Astoria ran aground: Skagen pilots speak");

        await site.SaveAsync(DeskStaff.Editor, changed, copy => copy with { Headline = "Iceland: flights wait for Hekla, the volcano" });
        Assert.Equal(["Tugs pull the ferry Astoria free at Skagen"], await RelatedAsync(site, changed));
        await site.PublishChangesAsync(changed);

        Assert.Equal(["Volcano Hekla wakes on Iceland"], await RelatedAsync(site, changed));
    }

    [Fact]
    public async Task No_article_stands_twice_on_a_page_and_no_other_story_twice_among_the_related()
    {
        await using var site = new SiteApp();
        var told = new List<SampleAddress>();
        foreach (var (headline, story) in new[]
        {
            ("Astoria aground at Skagen, first day", "The Astoria"), ("Astoria aground at Skagen, second day", "The Astoria"),
            ("Skagen pilots and the Astoria strike", "The strike"), ("Skagen pilots strike over the Astoria again", "The strike"),
            ("Astoria: what Skagen knows", null), ("Skagen remembers the Astoria", null), ("Astoria wreck draws crowds to Skagen", null),
        })
        {
            told.Add(await (Ferry with { Headline = headline, Story = story, PublishedUtc = site.Clock.GetUtcNow().UtcDateTime.AddDays(-8 + told.Count) }).PublishAsync(site));
        }

        var article = await (Ferry with { Story = "The Astoria", Background = ["Crowds had come to Skagen."] }).PublishAsync(site);
        await site.WriteAsync((db, token) => db.Set<BackgroundItem>().Where(item => item.ArticleId == article.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.EarlierArticleId, told[4].Id), token));
        await CompareAllAsync(site);

        var page = await site.Browser().ReadAsync(article.Path);

        var links = page.QuerySelectorAll(".background__earlier a, .story-so-far li a, .next li a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(links.Distinct(), links);
        Assert.DoesNotContain(article.Path, links);
        Assert.Equal(told.Count, links.Count);
        var related = page.QuerySelectorAll("aside[aria-labelledby=related] a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(3, related.Count);
        Assert.Single(related.Intersect([told[2].Path, told[3].Path]));
    }

    [Fact]
    public async Task What_came_by_import_is_compared_in_the_background_and_each_article_once()
    {
        await using var site = new SiteApp();
        var addresses = new List<SampleAddress>();
        for (var n = 0; n < 60; n++)
            addresses.Add(await (Ferry with { Headline = $"Report {n} from {(n % 2 == 0 ? "Skagen" : "Iceland")} on {(n % 2 == 0 ? "Astoria" : "Hekla")}", Section = "world" }).PublishAsync(site));
        await Ferry.DraftAsync(site);
        Assert.Empty((await site.Browser().ReadAsync(addresses[0].Path)).Texts(Shown));

        Assert.Equal(50, await site.Of<CompareArticles>().RunAsync(CancellationToken.None));
        Assert.Equal(10, await site.Of<CompareArticles>().RunAsync(CancellationToken.None));
        Assert.Equal(0, await site.Of<CompareArticles>().RunAsync(CancellationToken.None));

        await site.WriteAsync((_, _) => Task.CompletedTask);
        var related = (await site.Browser().ReadAsync(addresses[0].Path)).Texts(Shown);
        Assert.Equal(4, related.Count);
        Assert.All(related, headline => Assert.Contains("Skagen", headline, StringComparison.Ordinal));
        await using var db = await site.DatabaseAsync();
        Assert.Equal(60, await db.ArticleSignatures.CountAsync());
        Assert.True(await db.RelatedArticles.GroupBy(r => r.ArticleId).AllAsync(list => list.Count() <= RelatedLists.Length));
    }

    [Fact]
    public async Task Reading_and_looking_for_more_are_seeks()
    {
        await using var site = new SiteApp();
        await using var db = await site.DatabaseAsync();

        var read = await QueryPlan.OfAsync(
            db, db.RelatedArticles.Where(r => r.ArticleId == 1).Join(db.Articles.Where(Article.VisibleToReaders), r => r.RelatedId, a => a.Id, (r, a) => a.Id), CancellationToken.None);
        var next = await QueryPlan.OfAsync(db, CompareArticles.Next(db).Select(a => a.Id), CancellationToken.None);

        Assert.DoesNotContain("SCAN", read, StringComparison.Ordinal);
        Assert.Contains("INDEX IX_Articles_NotCompared", next, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", next, StringComparison.Ordinal);
    }

    private static ArticleCopy Copy(string headline, params int[] topics) =>
        DeskStaff.Complete with { Headline = headline, Standfirst = "So it goes.", Markdown = "A.\n\nB.\n\nC.", TopicIds = topics };

    private static async Task<int> PublishAsync(SiteApp site, string headline, params int[] topics)
    {
        var id = await site.StartAsync(DeskStaff.Editor, Copy(headline, topics));
        await site.PublishAsync(id);
        return id;
    }

    private static async Task<IReadOnlyList<string>> RelatedAsync(SiteApp site, int id)
    {
        var opened = await site.OpenAsync(DeskStaff.Editor, id);
        return (await site.Browser().ReadAsync(opened.Path!)).Texts(Shown);
    }

    private static async Task CompareAllAsync(SiteApp site)
    {
        while (await site.Of<CompareArticles>().RunAsync(CancellationToken.None) > 0)
        {
        }

        await site.WriteAsync((_, _) => Task.CompletedTask);
    }
}
