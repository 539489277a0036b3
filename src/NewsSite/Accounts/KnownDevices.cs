using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NewsSite.Accounts;

/// <summary>
/// The cookie by which the site knows a browser again, so that somebody else's wrong guesses from elsewhere do not keep its
/// owner out. It signs nobody in.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string CookieName = "__Host-newsroom-device";

    /// <summary>The longest that browsers keep a cookie (RFC 6265bis, 5.5).</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector = protection.CreateProtector("NewsSite.KnownDevice");

    public Caller CallerOf(HttpContext context) => new(
        context.Connection.RemoteIpAddress ?? IPAddress.None,
        BrowserName.Of(context.Request.Headers.UserAgent.ToString()),
        Read(context.Request.Cookies[CookieName]));

    /// <summary>Called when somebody has signed in.</summary>
    public void Remember(HttpContext context, int staffId)
    {
        if (Read(context.Request.Cookies[CookieName])?.StaffId == staffId)
            return;

        var value = _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{staffId} {RandomKey.New()}"));
        context.Response.Cookies.Append(
            CookieName,
            value,
            new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Life });
    }

    private KnownDevice? Read(string? cookie)
    {
        try
        {
            return cookie is not null && _protector.Unprotect(cookie).Split(' ') is [var staff, var key]
                ? new KnownDevice(int.Parse(staff, CultureInfo.InvariantCulture), key)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
