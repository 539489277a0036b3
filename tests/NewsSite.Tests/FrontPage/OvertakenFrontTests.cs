using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.FrontPage;

/// <summary>Versions that are scheduled while readers are given others.</summary>
public sealed class OvertakenFrontTests
{
    private const string Home = FrontCuration.Home;

    [Fact]
    public async Task A_scheduled_version_does_not_override_what_was_published_by_hand_since_it_was_made_and_says_so()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await new SampleArticle { Headline = "First" }.PublishAsync(site);
        await new SampleArticle { Headline = "Second" }.PublishAsync(site);
        var planned = await PlanAsync(site, Titled("Evening"), TimeSpan.FromHours(1));
        var newer = await site.PublishFrontAsync(Titled("Breaking"));
        site.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Null(await site.Of<PublishDueFronts>().RunAsync(CancellationToken.None));
        Assert.Equal(["Breaking"], (await site.Browser().ReadAsync("/")).Texts(".band__name"));
        Assert.Equal(planned, Assert.Single((await site.FrontAsync()).Scheduled).Number);
        foreach (var tab in (string[])["", "/publish", "/history"])
            Assert.Contains("Edith Editor published version 2 after it was made", (await editor.ReadAsync(Home + tab)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["overtaken"], (await editor.ReadAsync("/newsroom/fronts")).Texts(".fronts__planned .flag"));

        // A person decides: readers get it after all, and it is off the schedule.
        var history = await editor.ReadAsync($"{Home}/history");
        Assert.Contains($"Roll back to {planned}", history.Texts(".front-history__acts button"));
        await editor.PostAndFollowAsync($"{Home}/history", ("number", $"{planned}"), ("seenLive", $"{newer}"));
        await editor.PostAndFollowAsync($"{Home}/publish?handler=Unschedule", ("number", $"{planned}"));
        Assert.Equal(["Evening"], (await site.Browser().ReadAsync("/")).Texts(".band__name"));
        Assert.DoesNotContain("after it was made", (await editor.ReadAsync($"{Home}/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_that_are_all_planned_go_live_in_the_order_of_time_whichever_was_made_first()
    {
        await using var site = new SiteApp();
        var evening = await PlanAsync(site, Titled("Evening"), TimeSpan.FromHours(2));
        var noon = await PlanAsync(site, Titled("Noon"), TimeSpan.FromHours(1));
        foreach (var number in (int[])[noon, evening])
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            await site.Of<PublishDueFronts>().RunAsync(CancellationToken.None);
            Assert.Equal(number, (await site.FrontAsync()).Live.Number);
        }
    }

    [Fact]
    public async Task A_draft_that_readers_were_rolled_back_past_is_scheduled_as_a_version_of_its_own()
    {
        await using var site = new SiteApp();
        var first = await site.PublishFrontAsync(Titled("First"));
        var second = await site.PublishFrontAsync(Titled("Second"));
        var draft = await PlanAsync(site, Titled("Third"), TimeSpan.FromHours(3));
        (await site.Of<RollBackFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, first, second, CancellationToken.None)).Value();

        var again = await ScheduleAsync(site, draft, TimeSpan.FromHours(1));
        Assert.Equal(again, Assert.Single((await site.FrontAsync()).Scheduled).Number);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Of<PublishDueFronts>().RunAsync(CancellationToken.None);
        var front = await site.FrontAsync();
        Assert.Equal((again, $"As version {draft}"), (front.Live.Number, front.Live.Note));
        Assert.True((await site.Of<FrontDesk>().ArrangementAsync(front, again, CancellationToken.None))!.SaysTheSameAs(Titled("Third")));
    }

    private static Arrangement Titled(string title) => new() { Containers = [new Container(1, ContainerKind.List, FillRule.Newest, 5) { Title = title }] };

    private static async Task<int> PlanAsync(SiteApp site, Arrangement arrangement, TimeSpan fromNow) =>
        await ScheduleAsync(site, await site.SaveFrontAsync(arrangement), fromNow);

    private static async Task<int> ScheduleAsync(SiteApp site, int seen, TimeSpan fromNow)
    {
        var plan = new FrontPlan(seen, site.Of<SiteClock>().Local(site.Clock.GetUtcNow().UtcDateTime + fromNow).DateTime);
        return (await site.Of<ScheduleFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, plan, CancellationToken.None)).Value().Number;
    }
}
