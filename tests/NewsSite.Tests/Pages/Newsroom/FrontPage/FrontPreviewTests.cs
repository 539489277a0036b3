using System.Net;
using NewsSite.Accounts;
using NewsSite.Articles.Scheduling;
using NewsSite.FrontPage;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.FrontPage;

/// <summary>What only the newsroom may see of fronts.</summary>
public sealed class FrontPreviewTests
{
    private const string Home = FrontCuration.Home;

    [Fact]
    public async Task A_preview_at_a_time_to_come_holds_what_is_scheduled_until_then()
    {
        await using var site = new SiteApp(("Site:TimeZone", "Europe/Berlin"));
        using var editor = await site.SignInAsync(Role.Editor);
        await new SampleArticle { Headline = "Today" }.PublishAsync(site);
        await ScheduledAsync(site, "Tomorrow at eight", new DateTime(2026, 11, 23, 8, 0, 0));
        var late = await ScheduledAsync(site, "Tomorrow at ten", new DateTime(2026, 11, 23, 10, 0, 0));

        Assert.Equal(["Today"], (await editor.ReadAsync($"{Home}/preview")).Headlines());
        Assert.Equal(["Tomorrow at eight", "Today"], (await editor.ReadAsync($"{Home}/preview?at=2026-11-23T09:00")).Headlines());
        await site.SaveFrontAsync(FrontCuration.Led(new PlacedArticle(late) { Headline = "Ten it is" }));
        Assert.Equal(["Ten it is", "Tomorrow at eight", "Today"], (await editor.ReadAsync($"{Home}/preview?at=2026-11-23T10:00")).Headlines());
        Assert.Equal(["Tomorrow at ten", "Tomorrow at eight", "Today"], (await editor.ReadAsync("/newsroom/fronts/world/preview?at=2026-11-23T10:00")).Headlines());
        Assert.Equal(["Today"], (await editor.ReadAsync($"{Home}/preview?version=0&at=2020-01-01T00:00")).Headlines());

        var looks = await editor.ReadAsync($"{Home}/looks?at=2026-11-23T10:00");
        Assert.All(looks.QuerySelectorAll("iframe"), frame => Assert.Equal($"{Home}/preview?version=1&at=2026-11-23T10:00", frame.GetAttribute("src")));
        Assert.Equal(["Today"], (await site.Browser().ReadAsync("/")).Headlines());
    }

    [Fact]
    public async Task Drafts_of_fronts_and_what_they_place_are_on_no_public_surface()
    {
        await using var site = new SiteApp();
        var open = await new SampleArticle { Headline = "Open" }.PublishAsync(site);
        var secret = await ScheduledAsync(site, "Canaryscheduled", new DateTime(2026, 11, 23, 8, 0, 0));
        await site.PublishFrontAsync(FrontCuration.Led(new PlacedArticle(secret) { Kicker = "Canarykicker", Headline = "Canaryheadline" }, new PlacedArticle(open.Id)));
        await site.PublishFrontAsync(FrontCuration.Led(new PlacedArticle(secret) { Headline = "Canarysection" }), "world");
        var planned = await site.SaveFrontAsync(new Arrangement
        {
            Containers = [new Container(1, ContainerKind.List, FillRule.Newest, 4) { Title = "Canarytitle", Articles = [new PlacedArticle(open.Id) { Headline = "Canarydraft" }] }],
        });
        (await site.Of<ScheduleFront>().RunAsync(DeskStaff.Editor, FrontKey.FrontPage, new FrontPlan(planned, new DateTime(2026, 11, 24, 8, 0, 0), Note: "Canarynote"), CancellationToken.None)).Value();

        var browser = site.Browser();
        foreach (var surface in PublicSurfaces.Around(open.Path, new DateOnly(2026, 11, 22), "world", "none", "none", "none"))
        {
            using var answer = await browser.GetAsync(new Uri(surface, UriKind.Relative));
            Assert.DoesNotContain("canary", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(["Open"], (await browser.ReadAsync("/")).Headlines());
        foreach (var page in new[] { "", "/preview", "/preview?at=2026-11-23T09:00", "/looks", "/publish", "/history" })
        {
            using var answer = await browser.GetAsync(new Uri(Home + page, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            using var reporter = await site.SignInAsync(Role.Reporter);
            await reporter.ReadAsync(Home + page, HttpStatusCode.Forbidden);
        }

        using var editor = await site.SignInAsync(Role.Editor);
        Assert.Contains("Canarydraft", (await editor.ReadAsync($"{Home}/preview")).Headlines());
    }

    private static async Task<int> ScheduledAsync(SiteApp site, string headline, DateTime local)
    {
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { Headline = headline });
        (await site.Of<ScheduleArticle>().RunAsync(DeskStaff.Editor, new(id, local), CancellationToken.None)).Value();
        return id;
    }
}
