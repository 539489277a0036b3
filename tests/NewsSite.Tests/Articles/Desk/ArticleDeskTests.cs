using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Suggestions;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Suggestions;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Desk;

public sealed class ArticleDeskTests
{
    [Fact]
    public async Task Each_filter_keeps_what_it_names()
    {
        await using var site = new SiteApp();
        var draft = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete with { Headline = "Draft of 100% _ferries_" });
        site.Clock.Advance(TimeSpan.FromDays(1));
        var live = (await new SampleArticle { Headline = "Live one", Section = "sport", Authors = ["Ada Byline"] }.PublishAsync(site)).Id;
        await site.SaveAsync(DeskStaff.Editor, live, copy => copy with { Standfirst = "Staged.", AiUse = AiUse.None });
        await site.Of<AssignArticle>().RunAsync(DeskStaff.Editor, live, DeskStaff.Reporter.StaffId, DeskStaff.Reporter.Name, null, CancellationToken.None);
        await using var db = await site.DatabaseAsync();
        var author = await db.Authors.Select(a => a.Id).SingleAsync();
        var sport = await db.Sections.Where(s => s.Slug == "sport").Select(s => s.Id).SingleAsync();

        Assert.Equal([live, draft], await ListAsync(site, DeskStaff.Editor, new()));
        Assert.Equal([draft], await ListAsync(site, DeskStaff.Editor, new() { State = ArticleState.Draft }));
        Assert.Equal([live], await ListAsync(site, DeskStaff.Editor, new() { State = ArticleState.Published }));
        Assert.Equal([live], await ListAsync(site, DeskStaff.Editor, new() { SectionId = sport }));
        Assert.Equal([live, draft], await ListAsync(site, DeskStaff.Editor, new() { StaffId = DeskStaff.Reporter.StaffId }));
        Assert.Empty(await ListAsync(site, DeskStaff.Editor, new() { StaffId = DeskStaff.Editor.StaffId }));
        Assert.Equal([live], await ListAsync(site, DeskStaff.Editor, new() { AuthorId = author }));
        Assert.Equal([draft], await ListAsync(site, DeskStaff.Editor, new() { Text = "100% _F" }));
        Assert.Empty(await ListAsync(site, DeskStaff.Editor, new() { Text = "l_ve" }));
        Assert.Equal([live], await ListAsync(site, DeskStaff.Editor, new() { HasStagedChanges = true }));
        Assert.Equal([draft], await ListAsync(site, DeskStaff.Editor, new() { BeforeUtc = site.Clock.GetUtcNow().UtcDateTime.AddHours(-1) }));
        Assert.Equal([live], await ListAsync(site, DeskStaff.Editor, new() { FromUtc = site.Clock.GetUtcNow().UtcDateTime }));
    }

    [Fact]
    public async Task A_contributor_sees_their_own_unpublished_articles_only()
    {
        await using var site = new SiteApp();
        await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        var own = await site.StartAsync(DeskStaff.Contributor, DeskStaff.Complete);
        var assigned = await site.StartAsync(DeskStaff.Reporter, DeskStaff.Complete);
        var published = await site.StartAsync(DeskStaff.Contributor, DeskStaff.Complete);
        await site.PublishAsync(published);
        await site.Of<AssignArticle>().RunAsync(
            DeskStaff.Editor, assigned, DeskStaff.Contributor.StaffId, DeskStaff.Contributor.Name, site.Clock.GetUtcNow().UtcDateTime.AddHours(1), CancellationToken.None);

        Assert.Equal([assigned, own], await ListAsync(site, DeskStaff.Contributor, new()));
        Assert.Equal([assigned], (await CalendarAsync(site, DeskStaff.Contributor)).Select(entry => entry.ArticleId));
    }

    [Fact]
    public async Task The_calendar_holds_what_is_due_scheduled_and_embargoed_in_order()
    {
        await using var site = new SiteApp();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { EmbargoUtc = now.AddHours(1) });
        await site.Of<AssignArticle>().RunAsync(DeskStaff.Editor, id, 2, "Rita", now.AddHours(2), CancellationToken.None);
        (await site.Of<NewsSite.Articles.Scheduling.ScheduleArticle>().RunAsync(DeskStaff.Editor, new(id, now.AddHours(3)), CancellationToken.None)).Value();
        Assert.Equal([CalendarMark.Embargo, CalendarMark.Due, CalendarMark.Scheduled], (await CalendarAsync(site, DeskStaff.Editor)).Select(entry => entry.Mark));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using var site = new SiteApp();
        var ids = new List<int>();
        for (var i = 0; i < (2 * ArticleDesk.PageLength) + 5; i++)
            ids.Add((await new SampleArticle { Headline = $"Number {i}" }.DraftAsync(site)).Id);

        var seen = new List<int>();
        DeskCursor? next = null;
        do
        {
            var page = await site.Of<ArticleDesk>().ListAsync(DeskStaff.Editor, new(), next, CancellationToken.None);
            seen.AddRange(page.Lines.Select(line => line.Id));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(ids.OrderDescending(), seen);
    }

    [Theory]
    [InlineData("", "IX_Articles_SavedUtc_Id")]
    [InlineData("section", "IX_Articles_SectionId_SavedUtc_Id")]
    [InlineData("draft", "IX_Articles_State_SavedUtc_Id")]
    [InlineData("text", "IX_Articles_SavedUtc_Id")]
    public async Task Each_list_of_the_desk_is_read_in_order_from_its_index(string list, string index)
    {
        await using var site = new SiteApp();
        await using var db = await site.DatabaseAsync();
        var filter = list switch
        {
            "section" => new DeskFilter { SectionId = 1 },
            "draft" => new DeskFilter { State = ArticleState.Draft },
            "text" => new DeskFilter { Text = "ferry" },
            _ => new DeskFilter(),
        };
        foreach (var after in new[] { null, new DeskCursor(site.Clock.GetUtcNow().UtcDateTime, 7) })
        {
            var plan = await QueryPlan.OfAsync(db, ArticleDesk.Query(db, DeskStaff.Editor, filter, after), CancellationToken.None);
            Assert.Contains($"USING INDEX {index}", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
            if (list == "text")
                Assert.Contains("IX_DeskEntries_StagedVersion", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("CORRELATED", plan, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("person", "IX_DeskEntries_OwnerId", "IX_DeskEntries_AssigneeId")]
    [InlineData("author", "IX_Bylines_AuthorId_ListedUtc_ArticleId", "IX_Bylines_AuthorId_ArticleId")]
    [InlineData("staged", "IX_DeskEntries_StagedVersion", "INTEGER PRIMARY KEY")]
    public async Task What_few_articles_have_is_found_without_reading_them_all(string list, params string[] indexes)
    {
        await using var site = new SiteApp();
        await using var db = await site.DatabaseAsync();
        var filter = list switch
        {
            "person" => new DeskFilter { StaffId = 1 },
            "author" => new DeskFilter { AuthorId = 1 },
            _ => new DeskFilter { HasStagedChanges = true },
        };
        var plan = await QueryPlan.OfAsync(db, ArticleDesk.Query(db, DeskStaff.Editor, filter, null), CancellationToken.None);
        Assert.All(indexes, index => Assert.Contains(index, plan, StringComparison.Ordinal));
        Assert.DoesNotContain("SCAN a", plan.Split('\n').Select(step => step.Split(" USING")[0]));
    }

    [Fact]
    public async Task A_kept_list_is_its_persons_own()
    {
        await using var site = new SiteApp();
        (await site.Of<SaveView>().RunAsync(DeskStaff.Editor, " Mine ", "state=draft", CancellationToken.None)).Value();
        (await site.Of<SaveView>().RunAsync(DeskStaff.Editor, "Mine", "state=inreview", CancellationToken.None)).Value();
        var view = Assert.Single(await site.Of<SavedViews>().ListAsync(DeskStaff.Editor, CancellationToken.None));
        Assert.Equal(("Mine", "state=inreview"), (view.Name, view.Query));
        Assert.Empty(await site.Of<SavedViews>().ListAsync(DeskStaff.Reporter, CancellationToken.None));
        Assert.IsType<NewsSite.Site.Outcome<int>.Missing>(await site.Of<DropView>().RunAsync(DeskStaff.Reporter, view.Id, CancellationToken.None));
        (await site.Of<DropView>().RunAsync(DeskStaff.Editor, view.Id, CancellationToken.None)).Value();
        Assert.Empty(await site.Of<SavedViews>().ListAsync(DeskStaff.Editor, CancellationToken.None));
    }

    [Fact]
    public async Task Articles_topics_and_names_are_found_while_somebody_types()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Headline = "Ferry resumes after storm", Topics = ["Élan Vital", "Storms"], Authors = ["Ada Byline"], Story = "The storm" }.PublishAsync(site);
        await new SampleArticle { Headline = "Ferry stays in port" }.DraftAsync(site);
        Assert.Equal(["Ferry resumes after storm"], (await site.Of<PublishedSearch>().FindAsync("sto ferr", CancellationToken.None)).Select(a => a.Headline));
        Assert.Empty(await site.Of<PublishedSearch>().FindAsync("erry", CancellationToken.None));
        Assert.Equal(["Élan Vital"], (await site.Of<NameSearch>().TopicsAsync("ELAN v", CancellationToken.None)).Select(t => t.Name));
        Assert.Equal(["Ada Byline"], (await site.Of<NameSearch>().AuthorsAsync("ada", CancellationToken.None)).Select(t => t.Name));
        Assert.Equal(["The storm"], (await site.Of<NameSearch>().StoriesAsync("the", CancellationToken.None)).Select(t => t.Name));
        await using var db = await site.DatabaseAsync();
        Assert.Contains("SEARCH t USING INDEX IX_Topics_Slug", await QueryPlan.OfAsync(db, NameSearch.TopicsQuery(db, "el"), CancellationToken.None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_are_suggested_from_the_text()
    {
        await using var site = new SiteApp();
        await new SampleArticle { Topics = ["Belarus"] }.PublishAsync(site);
        var known = Assert.Single(await site.Of<NameSearch>().TopicsAsync("Belarus", CancellationToken.None));
        var copy = new ArticleCopy { Headline = "Protests in Belarus grow", Standfirst = "Svetlana Orlova spoke.", Markdown = "On Monday Svetlana Orlova spoke in Belarus." };
        var suggested = await site.Of<SuggestTopics>().RunAsync(copy, CancellationToken.None);
        Assert.Contains(new TopicSuggestion(known.Id, "Belarus"), suggested);
        Assert.Contains(new TopicSuggestion(null, "Svetlana Orlova"), suggested);
        Assert.DoesNotContain(await site.Of<SuggestTopics>().RunAsync(copy with { TopicIds = [known.Id] }, CancellationToken.None), s => s.TopicId == known.Id);
    }

    private static async Task<IEnumerable<int>> ListAsync(SiteApp site, Person by, DeskFilter filter) =>
        (await site.Of<ArticleDesk>().ListAsync(by, filter, null, CancellationToken.None)).Lines.Select(line => line.Id);

    private static Task<IReadOnlyList<CalendarEntry>> CalendarAsync(SiteApp site, Person by) =>
        site.Of<DeskCalendar>().BetweenAsync(by, site.Clock.GetUtcNow().UtcDateTime, site.Clock.GetUtcNow().UtcDateTime.AddDays(1), CancellationToken.None);
}
