using NewsSite.Accounts;
using NewsSite.ContentApi;
using NewsSite.Feeds;
using NewsSite.Media;
using NewsSite.Search;
using NewsSite.Site.Addressing;
using NewsSite.Site.Caching;
using NewsSite.Site.Checking;
using NewsSite.Site.Logs;
using NewsSite.Site.WebRoot;

namespace NewsSite.Site;

/// <summary>What a request passes through, in order.</summary>
internal static class Pipeline
{
    public static void UseNewsSite(this WebApplication app)
    {
        RequestLog.Use(app);
        ForwardedBy.Use(app);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = app.Services.GetRequiredService<ServerErrorPage>().WriteAsync,
        });
        SecurityHeaders.Use(app);
        Health.Use(app);
        HostNames.Use(app);
        app.UseMiddleware<StoredPageMiddleware>();
        app.UseMiddleware<AssetsMiddleware>();
        MediaFiles.Use(app);
        app.UseWhen(IsNewsroom, newsroom => newsroom.UseStatusCodePagesWithReExecute(NewsroomAddress.Refused + "/{0}"));
        app.UseWhen(IsRead, reads => reads.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseMiddleware<CanonicalAddressMiddleware>();
        app.UseRouting();
        app.UseMiddleware<ReaderPageMiddleware>();
        app.UseMiddleware<SupersededAddressMiddleware>();
        NewsroomDoor.Use(app);
        app.MapRazorPages();
        app.MapFeeds();
        app.MapPictures();
        app.MapContentApi();
        app.MapSearch();
        app.MapMethods("/.well-known/change-password", [HttpMethods.Get, HttpMethods.Head], ToPassword);
    }

    private static Task ToPassword(HttpContext context)
    {
        context.Response.Redirect(NewsroomAddress.Password);
        return Task.CompletedTask;
    }

    private static bool IsNewsroom(HttpContext context) => NewsroomAddress.IsWithin(context.Request.Path);

    private static bool IsRead(HttpContext context) => !IsNewsroom(context)
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));
}
