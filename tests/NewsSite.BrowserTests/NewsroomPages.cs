using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.BrowserTests;

/// <summary>The pages of the newsroom that the browser tests visit as an administrator, or signed out. A new page is one more line.</summary>
internal static class NewsroomPages
{
    public static TheoryData<string> Closed =>
    [
        "/newsroom", "/newsroom/account", "/newsroom/account/password", "/newsroom/account/second-factor", "/newsroom/account/app",
        "/newsroom/account/recovery", "/newsroom/account/sessions", "/newsroom/confirm", "/newsroom/staff", "/newsroom/staff/1",
        "/newsroom/permissions", "/newsroom/audit", "/newsroom/sign-out", "/newsroom/nothing",
    ];

    public static TheoryData<string> Open => ["/newsroom/sign-in"];

    /// <summary>The cookies with which a browser is signed in as <paramref name="role"/>.</summary>
    public static async Task<IEnumerable<Microsoft.Playwright.Cookie>> CookiesAsync(SiteApp site, Uri address, Role role)
    {
        using var person = await site.SignInAsync(role);
        return [.. person.Browser.Cookies.Select(cookie => new Microsoft.Playwright.Cookie
        {
            Name = cookie.Key, Value = cookie.Value, Domain = address.Host, Path = "/", Secure = true, HttpOnly = true,
        })];
    }
}
