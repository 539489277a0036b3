namespace NewsSite.Site;

/// <summary>What a request passes through, in order.</summary>
internal static class Pipeline
{
    public static void UseNewsSite(this WebApplication app)
    {
        RequestLog.Use(app);
        ForwardedBy.Use(app);
        SecurityHeaders.Use(app);
        Health.Use(app);
        HostNames.Use(app);
        app.MapRazorPages();
    }
}
