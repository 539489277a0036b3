using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

public sealed class SignInTests
{
    internal const string Password = "ferry lamp orange tide";
    private static readonly byte[] Key = "12345678901234567890"u8.ToArray();

    [Fact]
    public async Task A_reporter_signs_in_by_password_and_lands_where_they_wanted_to_go()
    {
        await using var site = new SiteApp();
        var staff = await EmployAsync(site, Role.Reporter);
        using var browser = new NewsroomBrowser(site);

        var asked = await browser.GetAsync("/newsroom/permissions");
        Assert.Equal("/newsroom/sign-in?returnUrl=%2Fnewsroom%2Fpermissions", asked.Headers.Location?.OriginalString);
        Assert.Equal("/newsroom/permissions", await browser.PostAndFollowAsync("/newsroom/sign-in", [("ReturnUrl", "/newsroom/permissions"), .. Typed(staff)]));
        await browser.ReadAsync("/newsroom/permissions");
    }

    [Theory]
    [InlineData("https://evil.example/newsroom")]
    [InlineData("//evil.example")]
    [InlineData("/newsroom//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/newsroom/\\evil.example")]
    [InlineData("/newsroom/../logout")]
    [InlineData("/newsroom/%2e%2e/x")]
    [InlineData("/newsroomevil")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/newsroom/\r\nX: y")]
    public async Task Nobody_is_sent_out_of_the_newsroom(string returnUrl)
    {
        await using var site = new SiteApp();
        var staff = await EmployAsync(site, Role.Reporter);
        using var browser = new NewsroomBrowser(site);
        Assert.Equal("/newsroom", await browser.PostAndFollowAsync("/newsroom/sign-in", [("ReturnUrl", returnUrl), .. Typed(staff)]));
    }

    /// <summary>Such a browser would take a date in its own past for a command to throw the cookie away.</summary>
    [Fact]
    public async Task A_browser_whose_clock_is_wrong_keeps_the_session_until_it_ends()
    {
        await using var site = new SiteApp(("Site:SessionLimitHours", "3"));
        var staff = await EmployAsync(site, Role.Reporter);
        using var browser = new NewsroomBrowser(site);
        using var answer = await browser.PostAsync("/newsroom/sign-in", Typed(staff));
        Assert.Contains("; max-age=10800", SessionCookieOf(answer), StringComparison.OrdinalIgnoreCase);

        using var gone = await browser.PostAsync("/newsroom/sign-out");
        Assert.StartsWith("__Host-newsroom=;", SessionCookieOf(gone), StringComparison.Ordinal);
        Assert.DoesNotContain("max-age", SessionCookieOf(gone), StringComparison.OrdinalIgnoreCase);

        static string SessionCookieOf(HttpResponseMessage answer) =>
            Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-newsroom=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookies_are_for_this_site_alone_and_not_for_scripts()
    {
        await using var site = new SiteApp();
        var staff = await EmployAsync(site, Role.Reporter);
        using var browser = new NewsroomBrowser(site);
        using var answer = await browser.PostAsync("/newsroom/sign-in", Typed(staff));

        var set = answer.Headers.GetValues("Set-Cookie").Where(cookie => !cookie.Contains("=;", StringComparison.Ordinal)).ToList();
        Assert.Contains(set, cookie => cookie.StartsWith("__Host-newsroom=", StringComparison.Ordinal));
        Assert.Contains(set, cookie => cookie.StartsWith("__Host-newsroom-device=", StringComparison.Ordinal));
        Assert.All(set, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task A_code_of_the_app_completes_a_sign_in_and_works_once()
    {
        await using var site = new SiteApp();
        var staff = await EmployAsync(site, Role.Editor, WithApp(site));
        var code = Totp.CodeAt(Key, site.Clock.GetUtcNow().UtcDateTime);

        using var first = new NewsroomBrowser(site);
        Assert.Equal("/newsroom", await first.PostAndFollowAsync("/newsroom/sign-in?handler=Code", await SecondStepAsync(first, staff, code)));
        await first.ReadAsync("/newsroom");

        using var second = new NewsroomBrowser(site);
        var fields = await SecondStepAsync(second, staff, code);
        using var replayed = await second.PostAsync("/newsroom/sign-in?handler=Code", fields);
        Assert.Contains("used already", Assert.Single((await second.PageOfAsync(replayed, HttpStatusCode.UnprocessableEntity)).Texts("[role=alert]")), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var next = Totp.CodeAt(Key, site.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal("/newsroom", await second.PostAndFollowAsync("/newsroom/sign-in?handler=Code", [.. fields.Where(field => field.Name != "code"), ("code", next)]));
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        await using var site = new SiteApp();
        var staff = await EmployAsync(site, Role.Editor, WithApp(site));
        var codes = await site.Services.GetRequiredService<RenewRecoveryCodes>().RunAsync(new Person(staff.Id, staff.Name, staff.Role, []), CancellationToken.None);

        using var first = new NewsroomBrowser(site);
        var typed = codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal);
        Assert.Equal("/newsroom", await first.PostAndFollowAsync("/newsroom/sign-in?handler=Code", await SecondStepAsync(first, staff, typed)));
        using var second = new NewsroomBrowser(site);
        using var again = await second.PostAsync("/newsroom/sign-in?handler=Code", await SecondStepAsync(second, staff, codes[3]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Fact]
    public async Task The_second_step_must_follow_within_five_minutes()
    {
        await using var site = new SiteApp();
        var staff = await EmployAsync(site, Role.Editor, WithApp(site));
        using var browser = new NewsroomBrowser(site);
        var fields = await SecondStepAsync(browser, staff, "000000");
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/newsroom/sign-in", await browser.PostAndFollowAsync("/newsroom/sign-in?handler=Code", fields));
    }

    [Fact]
    public async Task An_editor_without_a_second_factor_sets_one_up_before_anything_else()
    {
        await using var site = new SiteApp();
        var staff = await EmployAsync(site, Role.Editor);
        using var browser = new NewsroomBrowser(site);
        await browser.PostAndFollowAsync("/newsroom/sign-in", Typed(staff));

        Assert.Equal("/newsroom/account/second-factor", (await browser.GetAsync("/newsroom")).Headers.Location?.OriginalString);
        Assert.Equal("/newsroom/account/app", await browser.PostAndFollowAsync("/newsroom/account/app?handler=Begin"));
        var page = await browser.ReadAsync("/newsroom/account/app");
        var key = FromBase32(page.QuerySelector("code.key")!.TextContent);
        using var picture = await browser.GetAsync("/newsroom/account/app?handler=Picture");
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);

        using var done = await browser.PostAsync("/newsroom/account/app", ("Code", Totp.CodeAt(key, site.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(10, (await browser.PageOfAsync(done, HttpStatusCode.OK)).QuerySelectorAll(".codes code").Length);
        await browser.ReadAsync("/newsroom");
    }

    [Fact]
    public async Task From_which_role_on_is_an_option()
    {
        await using var site = new SiteApp(("Site:SecondFactorFrom", "Administrator"));
        var staff = await EmployAsync(site, Role.Editor);
        using var browser = new NewsroomBrowser(site);
        await browser.PostAndFollowAsync("/newsroom/sign-in", Typed(staff));
        await browser.ReadAsync("/newsroom");
    }

    [Theory]
    [InlineData(nameof(Role.Editor), false)]
    [InlineData(nameof(Role.Reporter), true)]
    public async Task Whose_role_asks_for_a_second_factor_proves_nothing_by_the_password_alone(string role, bool isEnough)
    {
        await using var site = new SiteApp(("Site:SecondFactorFrom", "Editor"));
        var staff = await EmployAsync(site, Enum.Parse<Role>(role));
        using var person = await SignedIn.OpenAsync(site, staff, []);
        await site.Gate.WriteAsync(
            (db, _) => Task.FromResult(db.Passkeys.Add(new IdentityUserPasskey<int>
            {
                UserId = staff.Id,
                CredentialId = [1],
                Data = new IdentityPasskeyData { PublicKey = [1], Name = "A key", AttestationObject = [1], ClientDataJson = [1] },
            })),
            CancellationToken.None);
        using var answer = await person.PostAsync("/newsroom/confirm", ("Password", Password));
        Assert.Equal(isEnough ? HttpStatusCode.SeeOther : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_in_is_in_the_audit_log()
    {
        await using var site = new SiteApp();
        var staff = await EmployAsync(site, Role.Reporter);
        using var browser = new NewsroomBrowser(site);
        await browser.PostAndFollowAsync("/newsroom/sign-in", Typed(staff));
        var entry = await site.Gate.WriteAsync((db, token) => db.AuditEntries.SingleAsync(token), CancellationToken.None);
        Assert.Equal(("session.opened", staff.Id, staff.Name), (entry.Action, entry.StaffId, entry.StaffName));
    }

    internal static Action<Staff> WithApp(SiteApp site) => staff =>
    {
        staff.BeginAuthenticator(site.Services.GetRequiredService<Authenticator>().Protect(Key));
        staff.ConfirmAuthenticator(0);
    };

    internal static Task<Staff> EmployAsync(SiteApp site, Role role, Action<Staff>? adjust = null) => site.EmployAsync(role, staff =>
    {
        staff.ChangePassword(site.Services.GetRequiredService<Passwords>().Hash(Password));
        adjust?.Invoke(staff);
    });

    internal static (string Name, string Value)[] Typed(Staff staff, string password = Password) => [("Email", staff.UserName!), ("password", password)];

    private static async Task<(string Name, string Value)[]> SecondStepAsync(NewsroomBrowser browser, Staff staff, string code)
    {
        using var answer = await browser.PostAsync("/newsroom/sign-in", Typed(staff));
        var page = await browser.PageOfAsync(answer, HttpStatusCode.OK);
        return [("Proof", page.QuerySelector("input[name=Proof]")!.GetAttribute("value")!), ("HasApp", "true"), ("code", code)];
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(bits8 => Convert.ToByte(new string(bits8), 2))];
    }
}
