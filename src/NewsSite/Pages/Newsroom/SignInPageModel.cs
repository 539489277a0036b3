using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

/// <summary>A page that ends in somebody being signed in.</summary>
internal abstract class SignInPageModel(KnownDevices devices) : NewsroomPageModel
{
    /// <summary>Where they wanted to go; only within the newsroom.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>
    /// Browsers keep the session's cookie only when it came encrypted, or from this machine itself: otherwise signing in
    /// would seem to work and be forgotten.
    /// </summary>
    public bool IsUnsafe => !Request.IsHttps && Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]");

    protected Caller Caller => devices.CallerOf(HttpContext);

    protected async Task<IActionResult> EnterAsync(OpenedSession opened, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        devices.Remember(HttpContext, opened.StaffId);
        await SessionStore.SignInAsync(HttpContext, opened.Key);
        return SeeOther(NewsroomAddress.Local(ReturnUrl) ?? NewsroomAddress.Home);
    }
}
