using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.StandingPages;

namespace NewsSite.Site;

/// <summary>What the container holds; the only place that reads configuration.</summary>
internal static class Services
{
    public static void AddNewsSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SiteOptions>().Bind(builder.Configuration.GetSection(SiteOptions.SectionName)).ValidateOnStart();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SiteClock>();
        services.AddSingleton<SitePaths>();
        services.AddSingleton<Edition>();

        services.AddPooledDbContextFactory<NewsDb>((provider, options) =>
            options.UseNewsSqlite(provider.GetRequiredService<SitePaths>().Database));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<DatabasePreparation>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<StandingPageReader>();
        services.AddSingleton<SaveStandingPage>();

        services.AddRazorPages();
    }
}
