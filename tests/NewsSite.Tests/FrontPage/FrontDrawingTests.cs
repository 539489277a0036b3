using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;
using NewsSite.Articles.Workflow;
using NewsSite.FrontPage;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.FrontPage;

/// <summary>What readers see of an arrangement.</summary>
public sealed class FrontDrawingTests
{
    [Fact]
    public async Task A_rule_for_a_topic_that_was_merged_away_means_the_topic_that_it_became_part_of()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "Newest" }.PublishAsync(site);
        await new SampleArticle { Headline = "Of Minsk", Topics = ["Minsk"], PublishedUtc = site.Clock.GetUtcNow().UtcDateTime.AddDays(-1) }.PublishAsync(site);
        await new SampleArticle { Headline = "Of Belarus", Topics = ["Belarus"], PublishedUtc = site.Clock.GetUtcNow().UtcDateTime.AddDays(-2) }.PublishAsync(site);
        await using var db = await site.DatabaseAsync();
        var ids = await db.Topics.ToDictionaryAsync(topic => topic.Slug, topic => topic.Id);
        await site.PublishFrontAsync(new Arrangement
        {
            Containers = [new Container(1, ContainerKind.Lead, FillRule.Newest, 1), new Container(2, ContainerKind.List, new FillRule(RuleSource.Topic) { Name = "Minsk" }, 3)],
        });
        using var reader = site.Browser();
        Assert.Equal(["Newest", "Of Minsk"], (await reader.ReadAsync("/")).Headlines());

        (await site.Of<RemovePage<Topic>>().RunAsync(DeskStaff.Editor, ids["minsk"], 1, ids["belarus"], CancellationToken.None)).Value();
        var front = await reader.ReadAsync("/");
        Assert.Equal(["Newest", "Of Minsk", "Of Belarus"], front.Headlines());
        Assert.NotNull(front.QuerySelector("main h2 a[href='/topics/belarus']"));

        // Whoever arranges the front has the present name before them, and can save.
        using var editor = await site.SignInAsync(Role.Editor);
        var page = await editor.ReadAsync(FrontCuration.Home);
        Assert.Equal("Belarus", page.QuerySelector("[name='c2.Name']")?.GetAttribute("value"));
        await editor.PostAndFollowAsync(FrontCuration.Home, page.Fields().Having(("c2.Title", "From the east"), ("Do", "next")));
        Assert.Equal(ids["belarus"], (await site.DraftAsync()).Containers[1].Rule.Of);
    }

    [Fact]
    public async Task A_placed_article_stands_where_it_was_placed_and_says_what_it_is_to_say_there()
    {
        await using var site = new SiteApp();
        var picture = await site.AddPictureAsync();
        var old = await new SampleArticle { Headline = "Old" }.PublishAsync(site);
        var related = await new SampleArticle { Headline = "Beneath" }.PublishAsync(site);
        await PublishSomeAsync(site, 5);
        await site.PublishFrontAsync(FrontCuration.Led(
            new PlacedArticle(old.Id) { Kicker = "Election", Headline = "What the paper says today", PictureId = picture }, new PlacedArticle(related.Id)));

        var page = await site.Browser().ReadAsync("/");
        Assert.Equal(["What the paper says today", "Beneath", "Number 4", "Number 3", "Number 2"], page.Headlines());
        Assert.Equal(["Election"], page.Texts(".top__lead .kicker"));
        Assert.NotNull(page.QuerySelector(".top__lead img[src*='0123456789abcdef']"));
        Assert.Equal(old.Path, page.QuerySelector(".top__lead .card__headline a")!.GetAttribute("href"));
        Assert.Equal(["Old"], (await site.Browser().ReadAsync(old.Path)).Texts("h1"));
    }

    [Fact]
    public async Task Nothing_stands_twice_whatever_the_containers_ask_for()
    {
        await using var site = new SiteApp();
        for (var i = 0; i < 30; i++)
        {
            await new SampleArticle { Headline = $"Number {i}", Story = "Storm", Topics = ["Weather"], Kind = (ArticleKind)(i % 6), Section = i % 2 == 0 ? "world" : "sport" }.PublishAsync(site);
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var rules = new[] { FillRule.Newest, FillRule.OfSection(1), new(RuleSource.Topic) { Name = "Weather" }, new(RuleSource.Story) { Name = "Storm" }, new(RuleSource.Kind, (int)ArticleKind.Analysis) };
        var kinds = new[] { ContainerKind.Live, ContainerKind.Lead, ContainerKind.Latest, ContainerKind.Row, ContainerKind.List, ContainerKind.Timeline };
        var containers = rules.SelectMany((rule, i) => kinds.Select((kind, j) => new Container((i * 10) + j + 1, kind, rule, 2))).Take(22).ToList();
        containers.Add(new Container(90, ContainerKind.Band, FillRule.EachSection, 3));
        containers[7] = containers[7] with { Articles = [new PlacedArticle(25), new PlacedArticle(2)] };
        await site.PublishFrontAsync(new Arrangement { Containers = containers });

        var headlines = (await site.Browser().ReadAsync("/")).Headlines();
        Assert.Equal(headlines.Distinct(), headlines);
        Assert.Equal(30, headlines.Count);
    }

    [Fact]
    public async Task Each_rule_fills_with_what_it_names()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "Of the topic", Topics = ["Ferries"] }.PublishAsync(site);
        await new SampleArticle { Headline = "Of the story", Story = "Storm" }.PublishAsync(site);
        await new SampleArticle { Headline = "Of the kind", Kind = ArticleKind.Interview }.PublishAsync(site);
        await new SampleArticle { Headline = "Of sport", Section = "sport" }.PublishAsync(site);
        await new SampleArticle { Headline = "Live now", Kind = ArticleKind.Live }.PublishAsync(site);
        await site.PublishFrontAsync(new Arrangement
        {
            Containers =
            [
                new Container(1, ContainerKind.Live, FillRule.None, 1),
                new Container(2, ContainerKind.List, new FillRule(RuleSource.Topic) { Name = "ferries" }, 3),
                new Container(3, ContainerKind.Timeline, new FillRule(RuleSource.Story) { Name = "Storm" }, 3),
                new Container(4, ContainerKind.List, new FillRule(RuleSource.Kind, (int)ArticleKind.Interview), 3) { Title = "In their words" },
                new Container(5, ContainerKind.Band, FillRule.OfSection(7), 3),
                new Container(6, ContainerKind.Row, FillRule.None, 3),
            ],
        });

        var page = await site.Browser().ReadAsync("/");
        Assert.Equal(["Live now"], page.Texts(".live-strip a"));
        Assert.Equal(["Of the topic"], page.Texts(".front-list:has(a[href='/topics/ferries']) .card__headline"));
        Assert.Equal(["Of the story"], page.Texts(".front-timeline:has(a[href='/stories/storm']) h3"));
        Assert.Equal(["Ferries", "Storm", "In their words", "Sport"], page.Texts(".band__name"));
        Assert.Equal(["Of sport"], page.Texts(".band .card__headline"));
        Assert.Empty(page.QuerySelectorAll(".tier"));

        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty((await site.Browser().ReadAsync("/")).QuerySelectorAll(".live-strip"));
    }

    [Fact]
    public async Task Coverage_that_has_ended_leaves_the_live_strip()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await new SampleArticle().PublishAsync(site);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "The storm", Kind = ArticleKind.Live });
        await site.PublishAsync(id);
        await site.PublishFrontAsync(new Arrangement { Containers = [new Container(1, ContainerKind.Live, FillRule.None, 1), new Container(2, ContainerKind.List, FillRule.Newest, 3)] });
        Assert.Equal(["The storm"], (await site.Browser().ReadAsync("/")).Texts(".live-strip a"));

        var form = await editor.ReadAsync($"/newsroom/articles/{id}");
        Assert.False(form.QuerySelector("#field-coverageended")!.HasAttribute("checked"));
        await editor.PostAndFollowAsync(
            $"/newsroom/articles/{id}", ("Version", form.QuerySelector("input[name=Version]")!.GetAttribute("value")!), ("Headline", "The storm"),
            ("Standfirst", "It is over."), ("Body", "One.\n\nTwo."), ("SectionId", "1"), ("Kind", "Live"), ("AiUse", "None"), ("Sources", "Harbour office"), ("CoverageEnded", "true"));
        await site.PublishChangesAsync(id);
        var front = await site.Browser().ReadAsync("/");
        Assert.Empty(front.QuerySelectorAll(".live-strip"));
        Assert.Contains("As it happened", front.Body!.TextContent, StringComparison.Ordinal);
        Assert.True((await editor.ReadAsync($"/newsroom/articles/{id}")).QuerySelector("#field-coverageended")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task The_live_strip_begins_with_what_was_updated_last()
    {
        await using var site = new SiteApp();
        var first = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "Began first", Kind = ArticleKind.Live });
        await site.PublishAsync(first);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.PublishAsync(await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "Began second", Kind = ArticleKind.Live }));
        await site.PublishFrontAsync(new Arrangement { Containers = [new Container(1, ContainerKind.Live, FillRule.None, 1), new Container(2, ContainerKind.List, FillRule.Newest, 3)] });
        Assert.Equal(["Began second"], (await site.Browser().ReadAsync("/")).Texts(".live-strip a"));

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SaveAsync(DeskStaff.Editor, first, copy => copy with { Markdown = copy.Markdown + "\n\nAnd more." });
        await site.PublishChangesAsync(first);
        Assert.Equal(["Began first"], (await site.Browser().ReadAsync("/")).Texts(".live-strip a"));
    }

    [Fact]
    public async Task A_placed_article_that_is_not_published_or_no_longer_is_not_shown()
    {
        await using var site = new SiteApp();
        await PublishSomeAsync(site, 4);
        var draft = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = "Yet to come" });
        await site.PublishFrontAsync(FrontCuration.Led(new PlacedArticle(draft) { Headline = "Told too early" }));
        Assert.Equal("Number 3", (await site.Browser().ReadAsync("/")).Headlines()[0]);

        await site.PublishAsync(draft);
        Assert.Equal("Told too early", (await site.Browser().ReadAsync("/")).Headlines()[0]);

        (await site.Of<WithdrawArticle>().RunAsync(DeskStaff.Editor, draft, notice: null, CancellationToken.None)).Value();
        var page = await site.Browser().ReadAsync("/");
        Assert.Equal("Number 3", page.Headlines()[0]);
        Assert.DoesNotContain("Told too early", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sections_front_stands_above_its_list_without_what_stands_there()
    {
        await using var site = new SiteApp();
        await PublishSomeAsync(site, 4);
        var oldest = (await site.Of<FrontSearch>().FindAsync("Number 0", CancellationToken.None)).Single();
        await site.PublishFrontAsync(
            new Arrangement { Containers = [new Container(1, ContainerKind.Lead, FillRule.None, 1) { Articles = [new PlacedArticle(oldest.Id)] }] }, "world");

        var page = await site.Browser().ReadAsync("/world");
        Assert.Equal(["Number 0", "Number 3", "Number 2", "Number 1"], page.Headlines());
        Assert.Empty(page.QuerySelectorAll(".section-lead"));
        Assert.Equal("Number 3", (await site.Browser().ReadAsync("/")).Headlines()[0]);
    }

    [Fact]
    public async Task Each_query_of_a_front_reads_from_an_index()
    {
        await using var site = new SiteApp();
        await using var db = await site.DatabaseAsync();
        var kind = ArticleKind.Live;
        var ofKind = db.Articles.Where(Article.VisibleToReaders).Where(a => a.Kind != ArticleKind.News && a.Kind == kind && a.PublishedUtc >= DateTime.UnixEpoch)
            .OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id).Take(3).Select(a => a.Headline);
        var plan = await QueryPlan.OfAsync(db, ofKind, CancellationToken.None);
        Assert.Contains("USING INDEX IX_Articles_Kind_PublishedUtc_Id", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);

        int[] ids = [1, 2];
        var these = await QueryPlan.OfAsync(db, db.Articles.Where(Article.VisibleToReaders).Where(a => ids.Contains(a.Id)).Select(a => a.Headline), CancellationToken.None);
        Assert.Contains("USING INTEGER PRIMARY KEY", these, StringComparison.Ordinal);
    }

    private static async Task PublishSomeAsync(SiteApp site, int count)
    {
        for (var i = 0; i < count; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            await new SampleArticle { Headline = $"Number {i}" }.PublishAsync(site);
        }
    }
}
