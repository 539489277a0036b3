using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Writing;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Scheduling;

public sealed class ScheduleTests
{
    private static readonly (string, string) London = ("Site:TimeZone", "Europe/London");

    [Fact]
    public async Task An_article_appears_when_it_is_due_and_not_before()
    {
        await using var site = new SiteApp();
        var id = await ScheduleAsync(site, Local(site, TimeSpan.FromHours(1)));
        site.Clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime.AddMilliseconds(1), await site.Of<PublishDue>().RunAsync(CancellationToken.None));
        Assert.Equal(ArticleState.Scheduled, await StateAsync(site, id));

        site.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await site.Of<PublishDue>().RunAsync(CancellationToken.None);

        var opened = await site.OpenAsync(DeskStaff.Editor, id);
        Assert.Equal((ArticleState.Published, site.Clock.GetUtcNow().UtcDateTime), (opened.State, opened.PublishedUtc));
        using var answer = await site.Browser().GetAsync(opened.Path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_publisher_wakes_by_itself()
    {
        await using var site = new SiteApp();
        var id = await ScheduleAsync(site, Local(site, TimeSpan.FromHours(1)));
        site.Clock.Advance(TimeSpan.FromHours(2));
        await Eventually.IsSoAsync(async () => await StateAsync(site, id) == ArticleState.Published);
    }

    [Fact]
    public async Task Two_publishers_at_once_publish_once()
    {
        await using var site = new SiteApp();
        var id = await ScheduleAsync(site, Local(site, TimeSpan.FromHours(1)));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Of<PublishDue>().RunAsync(CancellationToken.None)));
        Assert.Single(await site.RevisionsAsync(id), revision => revision.Kind == RevisionKind.Published);
        Assert.Equal("Edith Editor, by schedule", (await site.RevisionsAsync(id))[0].StaffName);
    }

    [Fact]
    public async Task What_cannot_go_out_stays_scheduled_says_why_and_stops_nobody_else()
    {
        await using var site = new SiteApp();
        var broken = await ScheduleAsync(site, Local(site, TimeSpan.FromHours(1)));
        var whole = await ScheduleAsync(site, Local(site, TimeSpan.FromHours(1)));
        await site.SaveAsync(DeskStaff.Editor, broken, copy => copy with { Standfirst = "" });
        site.Clock.Advance(TimeSpan.FromHours(1));

        var next = await site.Of<PublishDue>().RunAsync(CancellationToken.None);

        Assert.Equal((ArticleState.Scheduled, ArticleState.Published), (await StateAsync(site, broken), await StateAsync(site, whole)));
        Assert.Contains("standfirst", (await site.OpenAsync(DeskStaff.Editor, broken)).ScheduleTrouble, StringComparison.Ordinal);
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime.AddSeconds(15), next);

        await site.SaveAsync(DeskStaff.Editor, broken, copy => copy with { Standfirst = "There it is." });
        site.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Null(await site.Of<PublishDue>().RunAsync(CancellationToken.None));
        Assert.Equal(ArticleState.Published, await StateAsync(site, broken));
    }

    [Fact]
    public async Task An_article_stays_back_whose_picture_may_not_be_shown_any_more_when_it_is_due()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { LeadPictureId = picture });
        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, new ScheduleRequest(id, Local(site, TimeSpan.FromHours(2))), CancellationToken.None)).Value();
        await site.EndRightAsync(picture, TimeSpan.FromHours(1));
        site.Clock.Advance(TimeSpan.FromHours(2));

        await site.Of<PublishDue>().RunAsync(CancellationToken.None);
        Assert.Equal(ArticleState.Scheduled, await StateAsync(site, id));
        foreach (var address in (string[])["/", "/world", "/feed.xml"])
            Assert.DoesNotContain("/media/", await site.Browser().GetStringAsync(address), StringComparison.Ordinal);
        foreach (var address in (string[])["/newsroom", $"/newsroom/articles/{id}"])
            Assert.Contains("The right to show the lead picture has ended", (await editor.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 scheduled article did not appear in time", (await editor.ReadAsync("/newsroom/status")).Body!.TextContent, StringComparison.Ordinal);
        await using (var db = await site.DatabaseAsync())
            Assert.Equal(id, (await db.AuditEntries.SingleAsync(entry => entry.Action == "article.publication-failed")).SubjectId);

        await site.SaveAsync(DeskStaff.Editor, id, copy => copy with { LeadPictureId = null });
        site.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Null(await site.Of<PublishDue>().RunAsync(CancellationToken.None));
        Assert.Equal(ArticleState.Published, await StateAsync(site, id));
    }

    [Fact]
    public async Task What_was_taken_off_the_schedule_or_moved_does_not_appear()
    {
        await using var site = new SiteApp();
        var off = await ScheduleAsync(site, Local(site, TimeSpan.FromHours(1)));
        var moved = await ScheduleAsync(site, Local(site, TimeSpan.FromHours(1)));
        (await site.Of<UnscheduleArticle>().RunAsync(DeskStaff.Editor, off, CancellationToken.None)).Value();
        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, new(moved, Local(site, TimeSpan.FromHours(3))), CancellationToken.None)).Value();
        site.Clock.Advance(TimeSpan.FromHours(2));
        await site.Of<PublishDue>().RunAsync(CancellationToken.None);
        Assert.Equal((ArticleState.Approved, ArticleState.Scheduled), (await StateAsync(site, off), await StateAsync(site, moved)));
    }

    [Fact]
    public async Task A_time_that_clocks_skip_is_refused_with_the_nearest()
    {
        await using var site = new SiteApp(London);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var refused = Assert.IsType<Outcome<StepTaken>.Invalid>(await site.Of<ScheduleArticle>().RunAsync(
            DeskStaff.Editor, new(id, new DateTime(2027, 3, 28, 1, 30, 0, DateTimeKind.Unspecified)), CancellationToken.None));
        Assert.Contains("choose 28 Mar 00:59 or 28 Mar 02:00", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_time_that_clocks_show_twice_is_a_choice(bool second, int hourUtc)
    {
        await using var site = new SiteApp(London);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        var request = new ScheduleRequest(id, new DateTime(2027, 10, 31, 1, 30, 0, DateTimeKind.Unspecified));
        var refused = Assert.IsType<Outcome<StepTaken>.Invalid>(await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, request, CancellationToken.None));
        Assert.Contains("choose 00:30 UTC or 01:30 UTC", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);

        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, request with { Second = second }, CancellationToken.None)).Value();
        var dueUtc = new DateTime(2027, 10, 31, hourUtc, 30, 0, DateTimeKind.Utc);
        Assert.Equal(dueUtc, (await site.OpenAsync(DeskStaff.Editor, id)).ScheduledUtc);

        site.Clock.Advance(dueUtc - site.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        await site.Of<PublishDue>().RunAsync(CancellationToken.None);
        Assert.Equal(ArticleState.Scheduled, await StateAsync(site, id));
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.Of<PublishDue>().RunAsync(CancellationToken.None);
        Assert.Equal(ArticleState.Published, await StateAsync(site, id));
    }

    [Fact]
    public async Task A_time_that_is_past_or_under_embargo_is_refused()
    {
        await using var site = new SiteApp();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { EmbargoUtc = site.Clock.GetUtcNow().UtcDateTime.AddHours(2) });
        foreach (var hours in new[] { -1, 1 })
        {
            Assert.IsType<Outcome<StepTaken>.Invalid>(await site.Of<ScheduleArticle>().RunAsync(
                DeskStaff.Editor, new(id, Local(site, TimeSpan.FromHours(hours))), CancellationToken.None));
        }
    }

    [Fact]
    public async Task What_fell_due_while_the_site_was_down_appears_when_it_starts()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        int id;
        await using (var before = new SiteApp(("Site:DataPath", data)))
        {
            id = await ScheduleAsync(before, Local(before, TimeSpan.FromHours(1)));
        }

        await Eventually.IsLeftAsync(data);
        await using var after = new SiteApp(("Site:DataPath", data));
        after.Clock.Advance(TimeSpan.FromHours(5));
        await Eventually.IsSoAsync(async () => await StateAsync(after, id) == ArticleState.Published);
    }

    [Fact]
    public async Task However_often_the_site_is_started_an_article_goes_out_once()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        int id;
        DateTime? publishedUtc;
        await using (var first = new SiteApp(("Site:DataPath", data)))
        {
            id = await ScheduleAsync(first, Local(first, TimeSpan.FromHours(1)));
            first.Clock.Advance(TimeSpan.FromHours(1));
            await Eventually.IsSoAsync(async () => await StateAsync(first, id) == ArticleState.Published);
            publishedUtc = (await first.OpenAsync(DeskStaff.Editor, id)).PublishedUtc;
        }

        // The clock of the second start is an hour behind, that of the third has passed the time again.
        foreach (var hours in new[] { 0, 2 })
        {
            await Eventually.IsLeftAsync(data);
            await using var again = new SiteApp(("Site:DataPath", data));
            again.Clock.Advance(TimeSpan.FromHours(hours));
            Assert.Null(await again.Of<PublishDue>().RunAsync(CancellationToken.None));
            var opened = await again.OpenAsync(DeskStaff.Editor, id);
            Assert.Equal((ArticleState.Published, publishedUtc, null), (opened.State, opened.PublishedUtc, opened.UpdatedUtc));
            Assert.Single(await again.RevisionsAsync(id), revision => revision.Kind == RevisionKind.Published);
            await using var db = await again.DatabaseAsync();
            Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "article.published" && entry.SubjectId == id));
        }
    }

    private static async Task<int> ScheduleAsync(SiteApp site, DateTime local)
    {
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, new(id, local), CancellationToken.None)).Value();
        return id;
    }

    private static DateTime Local(SiteApp site, TimeSpan fromNow) =>
        site.Of<SiteClock>().Local(site.Clock.GetUtcNow().UtcDateTime + fromNow).DateTime;

    private static async Task<ArticleState> StateAsync(SiteApp site, int id)
    {
        await using var db = await site.DatabaseAsync();
        return await db.Articles.Where(a => a.Id == id).Select(a => a.State).SingleAsync();
    }
}
