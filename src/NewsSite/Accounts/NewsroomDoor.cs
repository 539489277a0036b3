using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>What stands between the world and <c>/newsroom</c>: cookies, sessions, and who is shown which way out.</summary>
internal static class NewsroomDoor
{
    private const string SessionCookie = "__Host-newsroom";
    /// <summary>The field of every form that holds its token.</summary>
    public const string FormToken = "__RequestVerificationToken";

    private const string FormCookie = "__Host-newsroom-form";
    private const string NoticeCookie = "__Host-newsroom-notice";

    public static void AddTo(IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionStore, IOptions<SiteOptions>>((cookie, sessions, site) =>
            {
                cookie.Cookie = new SecureCookie(SessionCookie);
                cookie.SessionStore = sessions;
                cookie.ExpireTimeSpan = TimeSpan.FromHours(site.Value.SessionLimitHours);
                cookie.SlidingExpiration = false;
                cookie.Events.OnSigningIn = context =>
                {
                    // Told as a span and not only as a date: a browser whose clock is days ahead would throw the cookie away
                    // at once, and nobody could sign in there (Max-Age goes before Expires: RFC 6265, 4.1.2.2).
                    context.CookieOptions.MaxAge = context.Options.ExpireTimeSpan;
                    return Task.CompletedTask;
                };
                cookie.Events.OnRedirectToLogin = Answering(AskToSignIn);
                cookie.Events.OnRedirectToAccessDenied = Answering(TurnAway);
            });
        services.AddSingleton<IAuthorizationHandler, PermitHandler>();
        services.AddAuthorization(rules => rules.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(forms =>
        {
            forms.Cookie = new SecureCookie(FormCookie);
            forms.FormFieldName = FormToken;
            forms.HeaderName = "X-Newsroom-Form";
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(notices => notices.Cookie = new SecureCookie(NoticeCookie));
    }

    /// <summary>
    /// For the newsroom alone: readers' pages know no cookie. Whatever stands under its address and says nothing of who may
    /// open it wants somebody signed in, addresses without a page too.
    /// </summary>
    public static void Use(WebApplication app)
    {
        // The host would otherwise put both before everything else, for readers too.
        var properties = ((IApplicationBuilder)app).Properties;
        properties["__AuthenticationMiddlewareSet"] = true;
        properties["__AuthorizationMiddlewareSet"] = true;
        app.UseWhen(
            context => NewsroomAddress.IsWithin(context.Request.Path),
            newsroom =>
            {
                newsroom.UseAuthentication().UseAuthorization();
                newsroom.Use((context, next) =>
                {
                    // In the words that the framework's form tokens want; it would warn of any other.
                    context.Response.Headers.CacheControl = "no-cache, no-store";
                    return next(context);
                });
            });
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Answering(Action<HttpContext> answer) => context =>
    {
        answer(context.HttpContext);
        return Task.CompletedTask;
    };

    private static void AskToSignIn(HttpContext context)
    {
        if (IsNavigation(context.Request))
            context.Response.Redirect(NewsroomAddress.Returning(
                NewsroomAddress.SignIn, context.Request.PathBase + context.Request.Path + context.Request.QueryString));
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private static void TurnAway(HttpContext context)
    {
        if (SessionClaims.Of(context.User) is { LacksFactor: true } && IsNavigation(context.Request))
            context.Response.Redirect(NewsroomAddress.SecondFactor);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    /// <summary>A person went there; a script that asks wants a status instead of another page.</summary>
    private static bool IsNavigation(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers["Sec-Fetch-Mode"].ToString() is ("" or "navigate");

    /// <summary>
    /// Always Secure, also where the request came over plain http: on this machine itself browsers take such a cookie, and
    /// anywhere else they should refuse it.
    /// </summary>
    private sealed class SecureCookie : CookieBuilder
    {
        public SecureCookie(string name)
        {
            Name = name;
            HttpOnly = true;
            IsEssential = true;
            SameSite = SameSiteMode.Lax;
            SecurePolicy = CookieSecurePolicy.None;
            Path = "/";
        }

        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
