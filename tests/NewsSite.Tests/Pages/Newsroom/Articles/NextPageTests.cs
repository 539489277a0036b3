using System.Net;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Media;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

public sealed class NextPageTests
{
    [Fact]
    public async Task An_embargo_is_told_with_its_end_here_and_in_utc_and_what_is_said_of_it()
    {
        await using var site = new SiteApp(("Site:TimeZone", "Europe/Berlin"));
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        Assert.Null((await editor.ReadAsync($"/newsroom/articles/{id}/next")).QuerySelector("#embargo"));

        await site.SaveAsync(editor.Person, id, copy => copy with { EmbargoNote = "Not before the speech." });
        Assert.Equal(["Embargo Not before the speech."], (await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts("section:has(> #embargo)"));

        await site.SaveAsync(editor.Person, id, copy => copy with { EmbargoUtc = new DateTime(2026, 11, 22, 15, 0, 0, DateTimeKind.Utc) });
        Assert.Equal(
            ["Embargo Under embargo until Sun 22 Nov 2026, 16:00 (15:00 UTC). Not before the speech."],
            (await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts("section:has(> #embargo)"));

        site.Clock.Advance(TimeSpan.FromMinutes(28));
        Assert.Equal(
            ["Embargo The embargo ended Sun 22 Nov 2026, 16:00 (15:00 UTC). Not before the speech."],
            (await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts("section:has(> #embargo)"));
    }

    [Fact]
    public async Task Whoever_has_words_that_are_not_saved_is_told_before_publishing_without_them()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        Assert.Empty((await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts(".notice--warning"));

        await TypeAsync(site, editor, id, DeskStaff.Complete with { Headline = "Typed, and not saved" });
        Assert.Contains("not saved", Assert.Single((await editor.ReadAsync($"/newsroom/articles/{id}/next")).Texts(".notice--warning")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_under_embargo_can_be_scheduled_for_when_that_has_ended_and_for_no_earlier_time()
    {
        await using var site = new SiteApp(("Site:TimeZone", "UTC"));
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { EmbargoUtc = new DateTime(2026, 11, 22, 18, 0, 0, DateTimeKind.Utc) });
        var address = $"/newsroom/articles/{id}/next";
        var page = await editor.ReadAsync(address);
        Assert.True(page.QuerySelector("section[aria-labelledby=step-Publish] button")!.HasAttribute("disabled"));
        Assert.False(page.QuerySelector("section[aria-labelledby=step-Schedule] button")!.HasAttribute("disabled"));

        using var early = await editor.PostAsync(address, ("Step", "Schedule"), ("SeenVersion", "1"), ("At", "2026-11-22T17:59"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        await editor.PostAndFollowAsync(address, ("Step", "Schedule"), ("SeenVersion", "1"), ("At", "2026-11-22T18:00"));
        Assert.Equal(ArticleState.Scheduled, (await site.OpenAsync(DeskStaff.Editor, id)).State);
    }

    [Fact]
    public async Task What_is_scheduled_for_after_its_embargo_can_be_published_by_hand_when_that_has_ended()
    {
        await using var site = new SiteApp(("Site:TimeZone", "UTC"));
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { EmbargoUtc = new DateTime(2026, 11, 22, 18, 0, 0, DateTimeKind.Utc) });
        var address = $"/newsroom/articles/{id}/next";
        await editor.PostAndFollowAsync(address, ("Step", "Schedule"), ("SeenVersion", "1"), ("At", "2026-11-22T20:00"));
        var page = await editor.ReadAsync(address);
        Assert.Equal((false, true, "The embargo has not ended yet.", 0), Offered(page));
        using (var early = await editor.PostAsync(address, ("Step", "Publish"), Seen(page)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);

        site.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal((true, true, "", 0), Offered(await editor.ReadAsync(address)));
        await editor.PostAndFollowAsync(address, ("Step", "Publish"), Seen(page));
    }

    [Fact]
    public async Task What_is_scheduled_for_after_a_picture_may_be_shown_can_be_published_now_or_moved_to_an_earlier_time()
    {
        await using var site = new SiteApp(("Site:TimeZone", "UTC"));
        using var editor = await site.SignInAsync(Role.Editor);
        var picture = await site.AddPictureAsync();
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete with { LeadPictureId = picture });
        var address = $"/newsroom/articles/{id}/next";
        await editor.PostAndFollowAsync(address, ("Step", "Schedule"), ("SeenVersion", "1"), ("At", "2026-11-22T20:00"));
        await site.EndRightAsync(picture, TimeSpan.FromHours(4));
        var page = await editor.ReadAsync(address);
        Assert.Equal((true, true, "", 1), Offered(page));
        await editor.PostAndFollowAsync(address, ("Step", "Schedule"), Seen(page), ("At", "2026-11-22T17:00"));
    }

    [Fact]
    public async Task The_search_result_and_the_shared_link_are_of_what_is_typed()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete);
        await TypeAsync(site, editor, id, DeskStaff.Complete with { Headline = "Typed", Standfirst = "Typed standfirst.", SearchTitle = "For search" });
        var page = await editor.ReadAsync($"/newsroom/articles/{id}/looks");
        Assert.Equal(["For search", "For search"], page.Texts(".search-result__title, .social-card__title"));
        Assert.Equal(["Typed standfirst.", "Typed standfirst."], page.Texts(".search-result__text, .social-card__text"));
        Assert.Contains("typed", page.QuerySelector(".search-result__address")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Whether the steps are offered, why publishing is not, and how much the checklist of the scheduled time needs.</summary>
    private static (bool Publish, bool Schedule, string WhyNot, int Needed) Offered(IParentNode page) =>
    (
        page.QuerySelector("section[aria-labelledby=step-Publish] button:not([disabled])") is not null,
        page.QuerySelector("section[aria-labelledby=step-Schedule] button:not([disabled])") is not null,
        page.QuerySelector("section[aria-labelledby=step-Publish] .trouble")?.TextContent ?? "",
        page.QuerySelectorAll(".checklist__item--blocking").Length
    );

    private static (string, string) Seen(IParentNode page) => ("SeenVersion", page.QuerySelector("[name=SeenVersion]")!.GetAttribute("value")!);

    private static Task<bool> TypeAsync(SiteApp site, SignedIn person, int id, ArticleCopy copy) => site.Gate.WriteAsync(
        (db, _) =>
        {
            var autosave = new Autosave(id, person.Person.StaffId);
            autosave.Keep("tab 1", 1, CopyJson.Whole(copy), site.Clock.GetUtcNow().UtcDateTime);
            db.Add(autosave);
            return Task.FromResult(true);
        },
        CancellationToken.None);
}
