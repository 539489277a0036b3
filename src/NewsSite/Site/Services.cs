using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Articles.Names;
using NewsSite.ContentApi;
using NewsSite.Data;
using NewsSite.Feeds;
using NewsSite.FrontPage;
using NewsSite.Import;
using NewsSite.Listings;
using NewsSite.Reads;
using NewsSite.Search;
using NewsSite.Site.Addressing;
using NewsSite.Site.Caching;
using NewsSite.Site.Checking;
using NewsSite.Site.Identity;
using NewsSite.Site.Logs;
using NewsSite.Site.Setup;
using NewsSite.Site.Shell;
using NewsSite.Site.WebRoot;
using NewsSite.StandingPages;

namespace NewsSite.Site;

/// <summary>What the container holds; the only place that reads configuration.</summary>
internal static class Services
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(5);

    public static void AddNewsSite(this WebApplicationBuilder builder, bool serves)
    {
        var services = builder.Services;
        builder.AddSettings();
        builder.AddLogging(serves);

        services.AddSingleton(TimeProvider.System);
        services.AddIdentity();
        services.AddContentApi();
        services.AddSingleton<SiteClock>();
        services.AddSingleton<SitePaths>();
        services.AddSingleton<Edition>();
        services.AddSingleton<PageCache>();
        services.AddSingleton<PageRendering>();
        services.AddSingleton(_ => Assets.Embedded());

        services.AddPooledDbContextFactory<NewsDb>((provider, options) =>
            options.UseNewsSqlite(provider.GetRequiredService<SitePaths>().Database));
        services.AddSingleton(provider => new OpenDatabases(provider.GetRequiredService<SitePaths>().Database));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<DatabasePreparation>();
        services.AddSingleton<FirstRun>();
        services.AddSingleton<StandingPageReader>();
        services.AddSingleton<SaveStandingPage>();
        services.AddSingleton<StandingPageEditReader>();
        services.AddSingleton<RenderPagesAgain>();
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<ImportSeeds>();

        services.AddSingleton<ServerErrorPage>();
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<RedirectReader>();
        services.AddReads();
        services.AddFronts();
        services.AddSearch();
        services.AddSingleton<ListingReader>();
        services.AddSingleton<StoryReader>();
        services.AddSingleton<ArchiveReader>();
        services.AddSingleton<FurnitureReader>();
        services.AddSingleton<FeedReader>();
        services.AddSingleton<SitemapReader>();
        services.AddSingleton<SitemapWriter>();
        services.AddSingleton<SitemapMonths>();
        services.AddSingleton<NewsTime>();
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<Health>();
        services.AddSingleton<StartupText>();
        services.AddSingleton(new ForwardedVerbs(Verbs.Root, Verbs.Forwarded));
        services.AddHostedService<ControlSocket>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownLimit);

        services.AddArticleDesk();
        services.AddNames();
        services.AddMedia();
        services.AddPrivateKeys();
        services.AddAccounts();
        services.AddAnnouncements();
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<StandingPageConstraint>("standingPage"));
        services.AddRazorPages();
    }

    private static void AddSettings(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var urls = ListeningAddresses(configuration);
        var listening = (urls ?? Listening.DefaultAddress).Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (listening.Length == 1 && HostNames.Concrete(listening[0]) is { } only)
            configuration.Sources.Insert(0, DefaultUrl(only));

        builder.Services.AddOptions<SiteOptions>()
            .Configure(_ => SiteSettings.Check(configuration.GetSection(SiteOptions.SectionName).GetChildren()
                .Select(setting => KeyValuePair.Create(setting.Key, setting.Value))))
            .Bind(configuration.GetSection(SiteOptions.SectionName));
        builder.Services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>();

        builder.AddListening(urls);
        ForwardedBy.AddTo(builder.Services);
        builder.Services.AddSingleton(provider => new HostNames(
            provider.GetRequiredService<IOptions<SiteOptions>>().Value.Url, configuration["AllowedHosts"], listening));

        // The framework's own filter stands before our headers and our log; HostNames does its work.
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["*"]);
    }

    /// <returns>Null when nobody has said where to listen.</returns>
    private static string? ListeningAddresses(ConfigurationManager configuration)
    {
        if (configuration["urls"] is { Length: > 0 } urls)
            return urls;
        return configuration["http_ports"] is { Length: > 0 } || configuration["https_ports"] is { Length: > 0 }
            || configuration.GetSection("Kestrel:Endpoints").Exists()
                ? ""
                : null;
    }

    private static MemoryConfigurationSource DefaultUrl(Uri listening) => new()
    {
        InitialData =
        [
            KeyValuePair.Create(
                $"{SiteOptions.SectionName}:{nameof(SiteOptions.Url)}", (string?)listening.GetLeftPart(UriPartial.Authority)),
        ],
    };

    /// <summary>The keys behind cookies and forms live with the data, so that a restart signs nobody out.</summary>
    private static void AddPrivateKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("NewsSite");
        services.AddOptions<KeyManagementOptions>().Configure<SitePaths, ILoggerFactory>((keys, paths, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(paths.Keys), log));
    }
}
