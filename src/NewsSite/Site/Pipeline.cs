using NewsSite.Feeds;

namespace NewsSite.Site;

/// <summary>What a request passes through, in order.</summary>
internal static class Pipeline
{
    public static void UseNewsSite(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = app.Services.GetRequiredService<ServerErrorPage>().WriteAsync,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.MapGet("/assets/site.css", () => Results.Text(Assets.Css(), "text/css"));
        app.MapRazorPages();
        app.MapFeeds();
    }
}
