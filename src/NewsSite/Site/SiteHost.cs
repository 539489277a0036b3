using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site.Shell;

namespace NewsSite.Site;

/// <summary>Builds the site; a verb that serves runs it, the others use its container.</summary>
internal static class SiteHost
{
    /// <param name="args">Configuration in the form <c>--Site:Name=…</c>, see <see cref="CommandLine.SettingsOf"/>.</param>
    /// <param name="serves">True for the process that readers talk to.</param>
    /// <exception cref="StartupException">A setting cannot work.</exception>
    public static WebApplication Build(string[] args, bool serves = false)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // Settings are read once: options are checked at start, and watching files costs a handle and 20 ms.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddNewsSite(serves);
        try
        {
            var app = builder.Build();
            app.UseNewsSite();
            return app;
        }
        catch (OptionsValidationException error)
        {
            throw new StartupException(string.Join(Environment.NewLine, error.Failures));
        }
    }
}
