using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

/// <summary>Whatever ends a session ends it at the browser's next request.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var stolen = editor.Browser.Cookies["__Host-newsroom"];
        Assert.Equal("/newsroom/sign-in", await editor.PostAndFollowAsync("/newsroom/sign-out"));
        editor.Browser.Keep("__Host-newsroom=" + stolen);
        await AssertSignedOutAsync(editor);
    }

    [Fact]
    public async Task Disabling_and_demoting_and_resetting_sign_out_at_once()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        using var disabled = await site.SignInAsync(Role.Editor);
        using var demoted = await site.SignInAsync(Role.Editor);
        using var reset = await site.SignInAsync(Role.Editor);

        await administrator.PostAndFollowAsync($"/newsroom/staff/access/{disabled.Person.StaffId}?handler=Disable");
        await administrator.PostAndFollowAsync($"/newsroom/staff/{demoted.Person.StaffId}?handler=Appoint", ("role", "Reporter"));
        using var link = await administrator.PostAsync($"/newsroom/staff/access/{reset.Person.StaffId}?handler=Reset");

        Assert.Equal(HttpStatusCode.OK, link.StatusCode);
        await AssertSignedOutAsync(disabled);
        await AssertSignedOutAsync(demoted);
        await AssertSignedOutAsync(reset);
        var actions = await site.Gate.WriteAsync(
            (db, token) => db.AuditEntries.Where(entry => entry.StaffId == administrator.Person.StaffId && entry.Action.StartsWith("staff."))
                .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(token),
            CancellationToken.None);
        Assert.Equal(["staff.disabled", "staff.appointed", "staff.reset"], actions);
    }

    [Fact]
    public async Task A_session_ends_when_nobody_uses_it_and_after_a_week_at_the_latest()
    {
        await using var site = new SiteApp(("Site:SessionIdleMinutes", "60"), ("Site:SessionLimitHours", "3"));
        using var idle = await site.SignInAsync(Role.Editor);
        using var busy = await site.SignInAsync(Role.Editor);
        for (var minutes = 0; minutes < 160; minutes += 40)
        {
            await busy.ReadAsync("/newsroom");
            site.Clock.Advance(TimeSpan.FromMinutes(40));
        }

        await AssertSignedOutAsync(idle);
        await busy.ReadAsync("/newsroom");
        site.Clock.Advance(TimeSpan.FromMinutes(25));
        await AssertSignedOutAsync(busy);
    }

    [Fact]
    public async Task People_see_their_own_sessions_and_end_them()
    {
        await using var site = new SiteApp();
        var staff = await site.EmployAsync(Role.Reporter);
        using var here = await site.SignInAsync(staff);
        using var there = await site.SignInAsync(staff);
        using var stranger = await site.SignInAsync(Role.Reporter);

        var page = await here.ReadAsync("/newsroom/account/sessions");
        Assert.Equal(2, page.QuerySelectorAll(".rows > li").Length);
        var other = page.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        using var forbidden = await stranger.PostAsync("/newsroom/account/sessions?handler=End", ("id", other));
        Assert.Equal(HttpStatusCode.NotFound, forbidden.StatusCode);
        await there.ReadAsync("/newsroom");

        await here.PostAndFollowAsync("/newsroom/account/sessions?handler=EndOthers");
        await AssertSignedOutAsync(there);
        await here.ReadAsync("/newsroom");
        await stranger.ReadAsync("/newsroom");
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_wants_a_recent_proof()
    {
        await using var site = new SiteApp();
        var staff = await SignInTests.EmployAsync(site, Role.Reporter);
        using var here = await site.SignInAsync(staff);
        using var there = await site.SignInAsync(staff);
        site.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(
            "/newsroom/confirm?returnUrl=%2Fnewsroom%2Faccount%2Fpassword",
            await here.PostAndFollowAsync("/newsroom/account/password", ("newPassword", "another quiet morning fog")));
        using var wrong = await here.PostAsync("/newsroom/confirm", ("Password", "wrong"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("/newsroom/account/password", await here.PostAndFollowAsync(
            "/newsroom/confirm", ("Password", "ferry lamp orange tide"), ("ReturnUrl", "/newsroom/account/password")));
        Assert.Equal("/newsroom/account", await here.PostAndFollowAsync("/newsroom/account/password", ("newPassword", "another quiet morning fog")));
        await here.ReadAsync("/newsroom");
        await AssertSignedOutAsync(there);
    }

    [Fact]
    public async Task A_new_role_counts_at_the_next_request()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        await reporter.ReadAsync("/newsroom/audit", HttpStatusCode.Forbidden);
        await site.Gate.WriteAsync(
            (db, token) => db.Staff.Where(staff => staff.Id == reporter.Person.StaffId).ExecuteUpdateAsync(staff => staff.SetProperty(s => s.Role, Role.Administrator), token),
            CancellationToken.None);
        await reporter.ReadAsync("/newsroom/audit");
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        using var answer = await administrator.PostAsync($"/newsroom/staff/{administrator.Person.StaffId}?handler=Appoint", ("role", "Editor"));
        var page = await administrator.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("only administrator", Assert.Single(page.Texts("[role=alert]")), StringComparison.Ordinal);
        Assert.IsType<NewsSite.Site.Outcome<string>.Invalid>(await site.Services.GetRequiredService<DisableStaff>()
            .RunAsync(by: null, administrator.Person.StaffId, isDisabled: true, CancellationToken.None));
    }

    [Fact]
    public async Task Readers_get_no_cookie_and_the_same_page_as_staff()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        using var browser = site.Browser();
        foreach (var path in new[] { "/", "/world", "/about", "/feed.xml", "/no/such/page" })
        {
            using var forReader = await browser.GetAsync(path);
            using var forEditor = await editor.GetAsync(path);
            Assert.False(forReader.Headers.Contains("Set-Cookie"));
            Assert.False(forEditor.Headers.Contains("Set-Cookie"));
            Assert.Equal(await forReader.Content.ReadAsStringAsync(), await forEditor.Content.ReadAsStringAsync());
        }
    }

    private static async Task AssertSignedOutAsync(SignedIn person)
    {
        using var answer = await person.GetAsync("/newsroom");
        Assert.Equal("/newsroom/sign-in", answer.Headers.Location?.OriginalString);
    }
}
