using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom;

public sealed class DeskPageTests
{
    [Fact]
    public async Task Everybody_sees_what_they_may_read_with_its_state_in_words()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var contributor = await site.SignInAsync(Role.Contributor);
        await site.BeginAsync(contributor.Person, "A draft of mine");
        var published = await site.BeginPublishedAsync(editor.Person, "Ferry is back");
        await site.SaveAsync(editor.Person, published, copy => copy with { Standfirst = "Later than planned." });

        var all = await editor.ReadAsync("/newsroom");
        Assert.Equal(["Ferry is back", "A draft of mine"], Headlines(all));
        Assert.Equal(["Published", "Draft"], all.Texts("[data-desk] .state"));
        Assert.Equal(["Changes not published"], all.Texts("[data-desk] .flag"));
        Assert.Equal([editor.Person.Name, contributor.Person.Name], all.Texts("[data-desk] td:last-child .desk__more"));
        Assert.Equal($"/newsroom/articles/{published}", all.QuerySelector("[data-desk] th a")!.GetAttribute("href"));
        Assert.Equal(["A draft of mine"], Headlines(await contributor.ReadAsync("/newsroom")));
    }

    [Fact]
    public async Task The_filter_stands_in_the_address()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var reporter = await site.SignInAsync(Role.Reporter);
        await site.BeginAsync(reporter.Person, "Quay repaired");
        await site.BeginAsync(editor.Person, "Budget passes");
        var live = await site.BeginPublishedAsync(editor.Person, "Ferry is back");
        await site.SaveAsync(editor.Person, live, copy => copy with { Standfirst = "Later than planned." });

        async Task ShowsAsync(string query, params string[] headlines) =>
            Assert.Equal(headlines, Headlines(await editor.ReadAsync("/newsroom?" + query)));
        await ShowsAsync("state=Published", "Ferry is back");
        await ShowsAsync("text=quay", "Quay repaired");
        await ShowsAsync("person=me", "Ferry is back", "Budget passes");
        await ShowsAsync($"person={reporter.Person.StaffId}", "Quay repaired");
        await ShowsAsync("changes=true", "Ferry is back");
        await ShowsAsync("section=1&text=budget", "Budget passes");
        await ShowsAsync("section=2");
        await ShowsAsync("from=2026-11-23");
        await ShowsAsync("from=2026-11-22&to=2026-11-22", "Ferry is back", "Budget passes", "Quay repaired");
        await ShowsAsync("state=nothing&person=nobody&from=soon&after=x-y-z&section=", "Ferry is back", "Budget passes", "Quay repaired");
        await ShowsAsync("state=77&from=0001-01-01&to=9999-12-31&after=9223372036854775807-1", "Ferry is back", "Budget passes", "Quay repaired");

        var page = await editor.ReadAsync("/newsroom?state=Draft&person=me&text=bud&from=2026-11-01");
        Assert.Equal("bud", page.QuerySelector("[data-desk-filter]")!.GetAttribute("value"));
        Assert.Equal(["Draft", "Any", "Me"], page.QuerySelectorAll(".filters select").Select(select => (select.QuerySelector("[selected]") ?? select.FirstElementChild!).TextContent));
    }

    [Fact]
    public async Task A_headline_that_readers_do_not_have_yet_is_found_and_shown()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var live = await site.BeginPublishedAsync(editor.Person, "Ferry is back");
        var other = await site.BeginPublishedAsync(editor.Person, "Budget passes");
        await site.SaveAsync(editor.Person, live, copy => copy with { Headline = "Boat returns", Slug = "boat-at-noon" });
        await site.SaveAsync(editor.Person, other, copy => copy with { Standfirst = "At last." });

        Assert.Equal(["Ferry is back"], Headlines(await editor.ReadAsync("/newsroom?text=boat+ret")));
        Assert.Equal(["Ferry is back"], Headlines(await editor.ReadAsync("/newsroom?text=ferry")));
        Assert.Equal(["Ferry is back"], Headlines(await editor.ReadAsync("/newsroom?text=ferry-is")));
        Assert.Empty(Headlines(await editor.ReadAsync("/newsroom?text=b_at")));
        Assert.Equal(["Boat returns"], (await editor.ReadAsync("/newsroom")).Texts(".desk__staged"));

        await site.PublishChangesAsync(live);
        Assert.Equal(["Boat returns"], Headlines(await editor.ReadAsync("/newsroom?text=boat")));
        Assert.Empty(Headlines(await editor.ReadAsync("/newsroom?text=ferry+is")));
        Assert.Empty((await editor.ReadAsync("/newsroom")).Texts(".desk__staged"));
    }

    [Fact]
    public async Task An_embargo_that_has_not_ended_is_told_with_what_is_said_of_it()
    {
        await using var site = new SiteApp(("Site:TimeZone", "Europe/Berlin"));
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Prize");
        await site.BeginAsync(editor.Person, "Ferry");
        await site.SaveAsync(editor.Person, id, copy => copy with { EmbargoUtc = new DateTime(2026, 11, 22, 15, 0, 0, DateTimeKind.Utc) });
        Assert.Equal(["embargo until Sun 22 Nov 2026, 16:00 (15:00 UTC)"], (await editor.ReadAsync("/newsroom")).Texts(".desk__embargo"));
        await site.SaveAsync(editor.Person, id, copy => copy with { EmbargoNote = "Not before the speech." });
        Assert.Equal(["embargo until Sun 22 Nov 2026, 16:00 (15:00 UTC): Not before the speech."], (await editor.ReadAsync("/newsroom")).Texts(".desk__embargo"));
        site.Clock.Advance(TimeSpan.FromMinutes(28));
        Assert.Empty((await editor.ReadAsync("/newsroom")).Texts(".desk__embargo"));
    }

    [Fact]
    public async Task A_long_list_goes_on_behind_a_link_with_the_same_filter()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await site.BeginPublishedAsync(editor.Person, "Another state");
        for (var i = 0; i < ArticleDesk.PageLength + 3; i++)
            await site.BeginAsync(editor.Person, string.Create(CultureInfo.InvariantCulture, $"Draft {i}"));

        var first = await editor.ReadAsync("/newsroom?state=Draft");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await editor.ReadAsync(next);
        Assert.StartsWith("/newsroom?state=Draft&after=", next, StringComparison.Ordinal);
        Assert.Equal(ArticleDesk.PageLength, Headlines(first).Count);
        Assert.Equal(["Draft 2", "Draft 1", "Draft 0"], Headlines(second));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_list_is_kept_under_a_name_and_dropped_again()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var other = await site.SignInAsync(Role.Editor);
        var page = await editor.ReadAsync("/newsroom?text=ferry&state=Draft");
        var query = page.QuerySelector(".keep input[name=query]")!.GetAttribute("value")!;
        Assert.Equal("/newsroom?state=Draft&text=ferry", await editor.PostAndFollowAsync("/newsroom/lists?handler=Keep", ("name", " Ferries "), ("query", query)));

        var kept = (await editor.ReadAsync("/newsroom?state=Draft&text=ferry")).QuerySelector(".lists__own a")!;
        Assert.Equal(("Ferries", "page"), (kept.TextContent, kept.GetAttribute("aria-current")));
        Assert.Empty((await other.ReadAsync("/newsroom")).QuerySelectorAll(".lists__own"));

        using (var nameless = await editor.PostAsync("/newsroom/lists?handler=Keep", ("name", " "), ("query", query)))
            Assert.Equal(query, (await editor.Browser.PageOfAsync(nameless, HttpStatusCode.UnprocessableEntity)).QuerySelector("input[name=query]")!.GetAttribute("value"));
        var id = (await editor.ReadAsync("/newsroom/lists")).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        using (var theirs = await other.PostAsync("/newsroom/lists?handler=Drop", ("id", id)))
            Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        await editor.PostAndFollowAsync("/newsroom/lists?handler=Drop", ("id", id));
        Assert.Empty((await editor.ReadAsync("/newsroom/lists")).QuerySelectorAll("input[name=id]"));
    }

    [Fact]
    public async Task Late_work_is_said_to_be_overdue()
    {
        await using var site = new SiteApp(("Site:TimeZone", "Europe/Berlin"));
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await site.BeginAsync(editor.Person, "Quay repaired");
        await editor.PostAndFollowAsync("/newsroom?handler=Act", ("Act", "Assign"), ("Articles", $"{id}"), ("AssigneeId", $"{editor.Person.StaffId}"), ("Due", "2026-11-22T16:00"));

        Assert.Equal([$"{editor.Person.Name} due today 16:00"], (await editor.ReadAsync("/newsroom")).Texts("[data-desk] td:nth-child(5)"));
        site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal([$"{editor.Person.Name} overdue today 16:00"], (await editor.ReadAsync("/newsroom")).Texts("[data-desk] td:nth-child(5)"));
    }

    [Fact]
    public async Task Who_saved_each_line_is_sought_in_indexes()
    {
        await using var site = new SiteApp();
        await using var db = await site.DatabaseAsync();
        var plan = await QueryPlan.OfAsync(db, DeskReader.NewestSaves(db, [1, 2, 3]), CancellationToken.None);
        Assert.Equal(2, plan.Split('\n').Count(step => step.Contains("IX_Revisions_ArticleId_Version", StringComparison.Ordinal)));
        Assert.DoesNotContain("SCAN r", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN a", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Headlines(IDocument page) => page.Texts("[data-desk] .desk__headline");
}
