using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.FrontPage;

public sealed class FrontVersionTests
{
    private static readonly (string, string) Berlin = ("Site:TimeZone", "Europe/Berlin");

    [Fact]
    public async Task A_scheduled_version_goes_live_when_it_is_due_and_not_before()
    {
        await using var site = new SiteApp(Berlin);
        var (number, dueUtc) = await ScheduleAsync(site, TimeSpan.FromHours(1));
        site.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(dueUtc, await site.Of<PublishDueFronts>().RunAsync(CancellationToken.None));
        Assert.Equal(["Second", "First"], (await site.Browser().ReadAsync("/")).Headlines());

        site.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Of<PublishDueFronts>().RunAsync(CancellationToken.None)));
        Assert.Equal(["First", "Second"], (await site.Browser().ReadAsync("/")).Headlines());
        var front = await site.FrontAsync();
        Assert.Equal((number, "Edith Editor, by schedule", dueUtc), (front.Live.Number, front.Live.PublishedBy, front.Live.PublishedUtc));
        Assert.Empty(front.Scheduled);
        Assert.False(front.HasUnpublishedWork);
        await using var db = await site.DatabaseAsync();
        Assert.Equal(["front.scheduled", "front.published"], await db.AuditEntries.OrderBy(entry => entry.Id).Where(entry => entry.Action.StartsWith("front.")).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task The_schedule_wakes_by_itself_also_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        int number;
        await using (var before = new SiteApp(("Site:DataPath", data)))
        {
            (number, _) = await ScheduleAsync(before, TimeSpan.FromHours(1));
        }

        await Eventually.IsLeftAsync(data);
        await using var after = new SiteApp(("Site:DataPath", data));
        Assert.Single((await after.FrontAsync()).Scheduled);
        after.Clock.Advance(TimeSpan.FromHours(5));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await after.FrontAsync()).Live.Number != number)
            await Task.Delay(20, patience.Token);
    }

    [Fact]
    public async Task What_was_taken_off_the_schedule_does_not_go_live()
    {
        await using var site = new SiteApp();
        var (number, _) = await ScheduleAsync(site, TimeSpan.FromHours(1));
        (await site.Of<UnscheduleFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, number, CancellationToken.None)).Value();
        Assert.IsType<Outcome<FrontMoved>.Conflict>(await site.Of<UnscheduleFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, number, CancellationToken.None));
        site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Null(await site.Of<PublishDueFronts>().RunAsync(CancellationToken.None));
        Assert.Equal(0, (await site.FrontAsync()).Live.Number);
    }

    [Fact]
    public async Task A_time_that_is_past_or_that_clocks_skip_is_refused()
    {
        await using var site = new SiteApp(Berlin);
        var number = await site.SaveFrontAsync(FrontCuration.Led());
        foreach (var at in new DateTime?[] { null, new DateTime(2026, 11, 22, 15, 32, 0), new DateTime(2027, 3, 28, 2, 30, 0), new DateTime(2027, 10, 31, 2, 30, 0) })
        {
            Assert.IsType<Outcome<FrontMoved>.Invalid>(await site.Of<ScheduleFront>().RunAsync(
                DeskStaff.Editor, FrontKey.FrontPage, new FrontPlan(number, at), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Rolling_back_makes_a_new_version_and_leaves_the_draft()
    {
        await using var site = new SiteApp();
        var first = await site.PublishFrontAsync(FrontCuration.Led());
        await site.PublishFrontAsync(new Arrangement { Containers = [new Container(9, ContainerKind.List, FillRule.Newest, 5)] });
        var draft = await site.SaveFrontAsync(Arrangement.Empty);

        var again = (await site.Of<RollBackFront>().RunAsync(DeskStaff.OtherEditor, FrontKey.FrontPage, first, draft - 1, CancellationToken.None)).Value();
        var front = await site.FrontAsync();
        Assert.Equal((draft + 1, draft, "Otto Other", $"As version {first}"), (front.Live.Number, front.Draft.Number, front.Live.StaffName, front.Live.Note));
        Assert.True((await site.Of<FrontDesk>().ArrangementAsync(front, again.Number, CancellationToken.None))!.SaysTheSameAs(FrontCuration.Led()));

        // Who still has the version before in mind is told what changed since.
        var late = Assert.IsType<Outcome<FrontMoved>.Conflict>(
            await site.Of<RollBackFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, 0, draft - 1, CancellationToken.None));
        Assert.Contains(late.Current!.Changes, change => change.Kind == FrontChangeKind.ContainerRemoved);
        (await site.Of<RollBackFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, 0, again.Number, CancellationToken.None)).Value();
        Assert.Equal(Arrangement.Default.Containers.Count, (await site.Of<FrontDesk>().ArrangementAsync(front, draft + 2, CancellationToken.None))!.Containers.Count);
    }

    [Fact]
    public async Task A_draft_that_changed_is_not_published_unseen()
    {
        await using var site = new SiteApp();
        var seen = await site.SaveFrontAsync(FrontCuration.Led());
        await site.SaveFrontAsync(FrontCuration.Led(new PlacedArticle(1)));
        foreach (var outcome in new[]
        {
            await site.Of<PublishFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, seen, null, CancellationToken.None),
            await site.Of<ScheduleFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, new FrontPlan(seen, site.Clock.GetUtcNow().UtcDateTime.AddHours(1)), CancellationToken.None),
        })
        {
            var refused = Assert.IsType<Outcome<FrontMoved>.Conflict>(outcome);
            Assert.Equal(FrontChangeKind.ArticlePlaced, Assert.Single(refused.Current!.Changes).Kind);
        }

        Assert.Equal(0, (await site.FrontAsync()).Live.Number);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_its_reason()
    {
        await using var site = new SiteApp();
        await AssertRefusedAsync(site, FrontCuration.Led(new PlacedArticle(1), new PlacedArticle(1)), "twice");
        await AssertRefusedAsync(site, FrontCuration.Led(new PlacedArticle(1) { PictureId = 77 }), "no picture");
        await AssertRefusedAsync(site, FrontCuration.Led(new PlacedArticle(1) { Headline = new string('x', 201) }), "longer than 200");
        await AssertRefusedAsync(site, Of(new Container(1, ContainerKind.Band, FillRule.EachSection, 3) { Articles = [new PlacedArticle(1)] }), "choose one section");
        await AssertRefusedAsync(site, Of(new Container(1, ContainerKind.List, new FillRule(RuleSource.Topic) { Name = "Nobody" }, 3)), "no topic “Nobody”");
        await AssertRefusedAsync(site, Of(new Container(3, ContainerKind.Row, FillRule.Newest, 3), new Container(3, ContainerKind.List, FillRule.Newest, 3)), "One container stands in two places");
        await AssertRefusedAsync(site, Of([.. Enumerable.Range(1, 25).Select(id => new Container(id, ContainerKind.Row, FillRule.Newest, 3))]), "at most 24 containers");
        var reporter = await site.TrySaveFrontAsync(DeskStaff.Reporter, 0, FrontCuration.Led());
        Assert.IsType<Outcome<SavedFront>.Forbidden>(reporter);
        Assert.IsType<Outcome<SavedFront>.Missing>(await site.TrySaveFrontAsync(DeskStaff.Editor, 0, FrontCuration.Led(), "no-such-section"));
    }

    [Fact]
    public async Task What_two_people_made_together_keeps_to_the_limits_of_one_front()
    {
        await using var site = new SiteApp();
        var from = await site.SaveFrontAsync(Of());
        var theirs = await site.SaveFrontAsync(Of([.. Enumerable.Range(1, 13).Select(id => new Container(id, ContainerKind.Row, FillRule.Newest, 3))]));
        var mine = Of([.. Enumerable.Range(1, 12).Select(id => new Container(id, ContainerKind.List, FillRule.Newest, 3))]);

        var refused = Assert.IsType<Outcome<SavedFront>.Invalid>(await site.TrySaveFrontAsync(DeskStaff.OtherEditor, from, mine, onTopOf: theirs));
        Assert.Equal("With what Edith Editor changed: A front has at most 24 containers with 120 placed articles.", Assert.Single(refused.Problems).Message);
        Assert.Equal(theirs, (await site.FrontAsync()).Draft.Number);
        (await site.TrySaveFrontAsync(DeskStaff.OtherEditor, from, Of([.. mine.Containers.Take(11)]), onTopOf: theirs)).Value();
    }

    private static Arrangement Of(params Container[] containers) => new() { Containers = containers };

    private static async Task AssertRefusedAsync(SiteApp site, Arrangement arrangement, string words)
    {
        var refused = Assert.IsType<Outcome<SavedFront>.Invalid>(await site.TrySaveFrontAsync(DeskStaff.Editor, 0, arrangement));
        Assert.Contains(words, refused.Problems[0].Message, StringComparison.Ordinal);
    }

    /// <summary>Two articles; the scheduled version has the older one lead.</summary>
    private static async Task<(int Number, DateTime DueUtc)> ScheduleAsync(SiteApp site, TimeSpan fromNow)
    {
        var first = await new SampleArticle { Headline = "First" }.PublishAsync(site);
        await new SampleArticle { Headline = "Second", PublishedUtc = site.Clock.GetUtcNow().UtcDateTime.AddSeconds(1) }.PublishAsync(site);
        var number = await site.SaveFrontAsync(FrontCuration.Led(new PlacedArticle(first.Id)));
        var dueUtc = site.Clock.GetUtcNow().UtcDateTime + fromNow;
        var plan = new FrontPlan(number, site.Of<SiteClock>().Local(dueUtc).DateTime);
        (await site.Of<ScheduleFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, plan, CancellationToken.None)).Value();
        return (number, dueUtc);
    }
}
