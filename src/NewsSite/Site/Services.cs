using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Feeds;
using NewsSite.FrontPage;
using NewsSite.Listings;
using NewsSite.Pages;

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

        services.AddSingleton<Assets>();
        services.AddSingleton<ServerErrorPage>();
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<RedirectReader>();
        services.AddSingleton<FrontReader>();
        services.AddSingleton<ListingReader>();
        services.AddSingleton<ArchiveReader>();
        services.AddSingleton<FurnitureReader>();
        services.AddSingleton<FeedReader>();
        services.AddSingleton<SitemapReader>();
        services.AddSingleton<IValidateOptions<SiteOptions>, SecurityContactCheck>();
        services.AddSingleton<NewsTime>();
        services.AddRazorPages();
    }
}
