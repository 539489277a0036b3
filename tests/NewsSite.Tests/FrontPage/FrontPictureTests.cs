using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.FrontPage;

/// <summary>Pictures that are chosen for a place of a front.</summary>
public sealed class FrontPictureTests
{
    [Fact]
    public async Task A_picture_is_refused_whose_right_has_ended_by_the_time_the_front_appears()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        var article = await new SampleArticle().PublishAsync(site);
        await site.EndRightAsync(picture, TimeSpan.FromHours(2));
        var front = FrontCuration.Led(new PlacedArticle(article.Id) { PictureId = picture });
        var draft = await site.SaveFrontAsync(front);

        var late = new FrontPlan(draft, site.Of<SiteClock>().Local(site.Clock.GetUtcNow().UtcDateTime.AddHours(3)).DateTime);
        AssertRefused(await site.Of<ScheduleFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, late, CancellationToken.None));
        site.Clock.Advance(TimeSpan.FromHours(2));
        AssertRefused(await site.Of<PublishFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, draft, null, CancellationToken.None));
        AssertRefused(await site.TrySaveFrontAsync(DeskStaff.Editor, draft, front with { Containers = [front.Containers[0]] }));

        // The form says where, and shows which.
        var page = await editor.ReadAsync(FrontCuration.Home);
        Assert.Contains("has ended", page.QuerySelector($"#a{article.Id} figcaption")!.TextContent, StringComparison.Ordinal);
        using var refused = await editor.PostAsync(FrontCuration.Home, page.Fields().Having(("Do", "save"), ("c1.Slots", "4")));
        page = await editor.Browser.PageOfAsync(refused, HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".notice--problem a")!.GetAttribute("href")!));
        await editor.PostAndFollowAsync(FrontCuration.Home, page.Fields().Having(("Do", "next"), ($"a{article.Id}.Picture", "")));
    }

    [Fact]
    public async Task Nobody_rolls_a_front_back_to_a_picture_whose_right_has_ended()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        var article = await new SampleArticle { Headline = "Boats wait" }.PublishAsync(site);
        var old = await site.PublishFrontAsync(FrontCuration.Led(new PlacedArticle(article.Id) { PictureId = picture }));
        var live = await site.PublishFrontAsync(FrontCuration.Led(new PlacedArticle(article.Id)));
        await site.EndRightAsync(picture, TimeSpan.Zero);

        using var refused = await editor.PostAsync($"{FrontCuration.Home}/history", ("number", $"{old}"), ("seenLive", $"{live}"));
        var page = await editor.Browser.PageOfAsync(refused, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(
            $"Version {old} shows “Ferry” with “Boats wait”, and the right to show it has ended", page.QuerySelector(".notice--problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(live, (await site.FrontAsync()).Live.Number);

        // What is not in the library any more is shown to nobody, and in nobody's way.
        await site.WriteAsync(async (db, token) => await db.MediaAssets.ExecuteDeleteAsync(token));
        await editor.PostAndFollowAsync($"{FrontCuration.Home}/history", ("number", $"{old}"), ("seenLive", $"{live}"));
        Assert.Equal($"As version {old}", (await site.FrontAsync()).Live.Note);
    }

    [Fact]
    public async Task A_scheduled_front_goes_live_without_a_picture_whose_right_has_ended_since_and_says_so()
    {
        const string Left = "without “Ferry”, which may not be shown any more";
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        var article = await new SampleArticle().PublishAsync(site);
        var planned = await site.SaveFrontAsync(FrontCuration.Led(new PlacedArticle(article.Id) { PictureId = picture, Headline = "Boats wait" }));
        var dueUtc = site.Clock.GetUtcNow().UtcDateTime.AddHours(2);
        var plan = new FrontPlan(planned, site.Of<SiteClock>().Local(dueUtc).DateTime);
        (await site.Of<ScheduleFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, plan, CancellationToken.None)).Value();
        await site.EndRightAsync(picture, TimeSpan.FromHours(1));

        // Already the preview of then is without it, unlike the one of now.
        var previews = $"{FrontCuration.Home}/preview?version={planned}";
        Assert.Contains("/media/", (await editor.ReadAsync(previews)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("/media/", (await editor.ReadAsync($"{previews}&at={plan.At:yyyy-MM-ddTHH:mm}")).DocumentElement.OuterHtml, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Null(await site.Of<PublishDueFronts>().RunAsync(CancellationToken.None));
        var front = await site.FrontAsync();
        Assert.Equal(
            (planned + 1, $"As version {planned}, {Left}", "Edith Editor", "Edith Editor, by schedule"),
            (front.Live.Number, front.Live.Note, front.Live.StaffName, front.Live.PublishedBy));
        Assert.Empty(front.Scheduled);
        Assert.False(front.HasUnpublishedWork);

        var seen = await site.Browser().ReadAsync("/");
        Assert.Equal("Boats wait", seen.Headlines()[0]);
        Assert.DoesNotContain("/media/", seen.DocumentElement.OuterHtml, StringComparison.Ordinal);

        foreach (var address in (string[])[FrontCuration.Home, $"{FrontCuration.Home}/history", "/newsroom/fronts"])
            Assert.Contains(Left, (await editor.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 front went live by schedule without a picture", (await editor.ReadAsync("/newsroom/status")).Body!.TextContent, StringComparison.Ordinal);
        await using (var db = await site.DatabaseAsync())
            Assert.Contains(Left, (await db.AuditEntries.SingleAsync(entry => entry.Action == "front.published")).Detail, StringComparison.Ordinal);

        // Whoever arranges it anew has put it right.
        await site.PublishFrontAsync(FrontCuration.Led());
        Assert.DoesNotContain("went live by schedule", (await editor.ReadAsync("/newsroom/status")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_picture_is_shown_where_the_front_is_arranged()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        var article = await new SampleArticle().PublishAsync(site);
        await site.SaveFrontAsync(FrontCuration.Led(new PlacedArticle(article.Id) { PictureId = picture }));

        var page = await editor.ReadAsync(FrontCuration.Home);
        AssertShown(page);
        using var finding = await editor.PostAsync(FrontCuration.Home, page.Fields().Having(("c1.Find", "ferry"), ("Do", "find:c1")));
        AssertShown(await editor.Browser.PageOfAsync(finding, HttpStatusCode.OK));

        void AssertShown(IDocument shown)
        {
            var field = shown.QuerySelector($"#a{article.Id} [data-picture-field]")!;
            Assert.Equal("/media/0123456789abcdef0123456789abcdef-480.jpg", field.QuerySelector("[data-picture-shown] img")!.GetAttribute("src"));
            Assert.Equal($"{picture}", field.QuerySelector("input")!.GetAttribute("value"));
        }
    }

    private static void AssertRefused<T>(Outcome<T> outcome) =>
        Assert.Contains("The right to show “Ferry” has ended by then", Assert.Single(Assert.IsType<Outcome<T>.Invalid>(outcome).Problems).Message, StringComparison.Ordinal);
}
