using System.Net;
using AngleSharp.Dom;
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
