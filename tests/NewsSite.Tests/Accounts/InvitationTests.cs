using System.Net;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

public sealed class InvitationTests
{
    [Fact]
    public async Task Somebody_is_invited_joins_once_and_works_for_their_section()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        var link = await InviteAsync(administrator, "rea@news.example");

        using var rea = new NewsroomBrowser(site);
        var page = await rea.ReadAsync(link);
        Assert.Equal("Rea Porter", page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        Assert.Equal("/newsroom", await rea.PostAndFollowAsync("/newsroom/invitation", Joining(link)));
        Assert.Contains("Rea Porter", (await rea.ReadAsync("/newsroom")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var second = new NewsroomBrowser(site);
        await second.ReadAsync(link, HttpStatusCode.NotFound);
        using var again = await second.PostAsync("/newsroom/invitation", Joining(link));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        var staff = (await administrator.ReadAsync("/newsroom/staff")).Texts("tbody tr");
        Assert.Contains(staff, line => line.Contains("Rea Porter rea@news.example Reporter World active", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invitation_expires()
    {
        await using var site = new SiteApp(("Site:InvitationHours", "2"));
        using var administrator = await site.SignInAsync(Role.Administrator);
        var link = await InviteAsync(administrator, "rea@news.example");
        using var rea = new NewsroomBrowser(site);
        site.Clock.Advance(TimeSpan.FromMinutes(119));
        await rea.ReadAsync(link);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await rea.ReadAsync(link, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reset_takes_the_old_password_away_and_gives_a_link()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        var staff = await SignInTests.EmployAsync(site, Role.Reporter);
        using var answer = await administrator.PostAsync($"/newsroom/staff/access/{staff.Id}?handler=Reset");
        var link = LinkOn(await administrator.Browser.PageOfAsync(answer, HttpStatusCode.OK));

        using var browser = new NewsroomBrowser(site);
        using var refused = await browser.PostAsync("/newsroom/sign-in", SignInTests.Typed(staff));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("/newsroom", await browser.PostAndFollowAsync("/newsroom/invitation", Joining(link)));
        await browser.ReadAsync("/newsroom");
    }

    [Fact]
    public async Task A_disabled_person_s_link_is_void_and_one_address_is_one_person()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        var link = await InviteAsync(administrator, "rea@news.example");
        using var twice = await administrator.PostAsync("/newsroom/staff", ("Name", "Other"), ("Email", " REA@news.example "), ("Role", "Reporter"));
        Assert.Contains("already", Assert.Single((await administrator.Browser.PageOfAsync(twice, HttpStatusCode.UnprocessableEntity)).Texts("[role=alert]")), StringComparison.Ordinal);

        await administrator.PostAndFollowAsync($"/newsroom/staff/access/{administrator.Person.StaffId + 1}?handler=Disable");
        using var rea = new NewsroomBrowser(site);
        await rea.ReadAsync(link, HttpStatusCode.NotFound);
    }

    private static async Task<string> InviteAsync(SignedIn administrator, string email)
    {
        using var answer = await administrator.PostAsync(
            "/newsroom/staff", ("Name", "Rea Porter"), ("Email", email), ("Role", "Reporter"), ("SectionIds", "1"));
        return LinkOn(await administrator.Browser.PageOfAsync(answer, HttpStatusCode.OK));
    }

    private static string LinkOn(AngleSharp.Dom.IDocument page) => new Uri(page.QuerySelector("#issued-link")!.GetAttribute("value")!).PathAndQuery;

    private static (string Name, string Value)[] Joining(string link) =>
        [("Key", link.Split("key=")[1]), ("Name", "Rea Porter"), ("password", "quiet harbour seventeen boats")];
}
