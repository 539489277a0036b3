using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;

namespace NewsSite.Tests.Support;

/// <summary>
/// A member of staff with a browser in which they are signed in: <c>using var editor = await site.SignInAsync(Role.Editor)</c>.
/// No password is hashed on the way.
/// </summary>
internal sealed class SignedIn : IDisposable
{
    private SignedIn(NewsroomBrowser browser, Person person) => (Browser, Person) = (browser, person);

    public NewsroomBrowser Browser { get; }

    public Person Person { get; }

    /// <summary>A page of the newsroom, which must answer with <paramref name="status"/>.</summary>
    public Task<IDocument> ReadAsync(string address, HttpStatusCode status = HttpStatusCode.OK) => Browser.ReadAsync(address, status);

    public Task<HttpResponseMessage> GetAsync(string address) => Browser.GetAsync(address);

    /// <summary>Sends a form with its antiforgery token.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) => Browser.PostAsync(address, fields);

    /// <summary>Sends a form that must be answered with a redirect, and reads where it leads.</summary>
    public Task<string> PostAndFollowAsync(string address, params (string Name, string Value)[] fields) => Browser.PostAndFollowAsync(address, fields);

    public void Dispose() => Browser.Dispose();

    internal static async Task<SignedIn> OpenAsync(SiteApp site, Staff staff, IReadOnlyCollection<int> sectionIds)
    {
        var browser = new NewsroomBrowser(site);
        var opened = await site.Gate.WriteAsync(
            (db, _) => Task.FromResult(OpenedSession.Add(
                db, staff, new Caller(IPAddress.Loopback, "a test", null), "test", site.Clock.GetUtcNow().UtcDateTime)),
            CancellationToken.None);
        browser.Keep($"__Host-newsroom={CookieOf(site, opened.Key)}");
        return new SignedIn(browser, new Person(staff.Id, staff.Name, staff.Role, [.. sectionIds]));
    }

    /// <summary>The cookie as the site would have set it.</summary>
    private static string CookieOf(SiteApp site, string key)
    {
        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var options = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var identity = new System.Security.Claims.ClaimsIdentity(
            [new("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key)], Scheme);
        return options.TicketDataFormat.Protect(new AuthenticationTicket(new(identity), Scheme));
    }
}

internal static class SigningIn
{
    /// <summary>Makes somebody of that role, with a second factor so that nothing stands in their way, and signs them in.</summary>
    /// <param name="sections">Slugs of the sections that they work for.</param>
    public static async Task<SignedIn> SignInAsync(this SiteApp site, Role role, params string[] sections)
    {
        var staff = await site.EmployAsync(role, sections);
        return await SignedIn.OpenAsync(site, staff, [.. staff.Sections.Select(section => section.SectionId)]);
    }

    /// <summary>Signs somebody in who is there already, in another browser.</summary>
    public static Task<SignedIn> SignInAsync(this SiteApp site, Staff staff) =>
        SignedIn.OpenAsync(site, staff, [.. staff.Sections.Select(section => section.SectionId)]);

    /// <summary>Makes somebody of that role who has joined.</summary>
    public static Task<Staff> EmployAsync(this SiteApp site, Role role, params string[] sections) =>
        site.EmployAsync(
            role,
            staff =>
            {
                staff.BeginAuthenticator(site.Services.GetRequiredService<Authenticator>().Protect(Totp.NewKey()));
                staff.ConfirmAuthenticator(0);
            },
            sections);

    /// <param name="adjust">What else is to be true of them; they have no second factor but what this gives them.</param>
    public static Task<Staff> EmployAsync(this SiteApp site, Role role, Action<Staff> adjust, params string[] sections) => site.Gate.WriteAsync(
        async (db, token) =>
        {
            var number = await db.Staff.CountAsync(token) + 1;
            var now = site.Clock.GetUtcNow().UtcDateTime;
            var staff = new Staff($"{role} {number}", $"{role.ToString().ToLowerInvariant()}{number}@news.example", role, now);
            staff.Join(now);
            staff.Appoint(role, await db.Sections.Where(section => sections.Contains(section.Slug)).Select(section => section.Id).ToListAsync(token));
            adjust(staff);
            db.Add(staff);
            await db.SaveChangesAsync(token);
            return staff;
        },
        CancellationToken.None);
}
