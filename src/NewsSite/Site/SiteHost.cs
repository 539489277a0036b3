namespace NewsSite.Site;

/// <summary>Builds the site; a verb that serves runs it, the others use its container.</summary>
internal static class SiteHost
{
    /// <param name="args">Configuration in the form <c>--Site:Name=…</c>.</param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddNewsSite();
        var app = builder.Build();
        app.UseNewsSite();
        return app;
    }
}
