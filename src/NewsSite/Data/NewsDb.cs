using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Pictures;
using NewsSite.Articles.Related;
using NewsSite.Articles.Writing;
using NewsSite.Feeds;
using NewsSite.FrontPage;
using NewsSite.Import;
using NewsSite.Media;
using NewsSite.Reads;
using NewsSite.Site;
using NewsSite.StandingPages;

namespace NewsSite.Data;

/// <summary>The site's one database. Readers make it from the factory; writers get it from <see cref="WriteGate"/>.</summary>
internal sealed class NewsDb(DbContextOptions<NewsDb> options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleTopic> ArticleTopics => Set<ArticleTopic>();

    public DbSet<Byline> Bylines => Set<Byline>();

    public DbSet<ArticleTerm> ArticleTerms => Set<ArticleTerm>();

    public DbSet<ArticleSignature> ArticleSignatures => Set<ArticleSignature>();

    public DbSet<RelatedArticle> RelatedArticles => Set<RelatedArticle>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<ArticleChange> ArticleChanges => Set<ArticleChange>();

    public DbSet<MergedPage> MergedPages => Set<MergedPage>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<DeskEntry> DeskEntries => Set<DeskEntry>();

    public DbSet<Autosave> Autosaves => Set<Autosave>();

    public DbSet<ArticleComment> ArticleComments => Set<ArticleComment>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<BulkAct> BulkActs => Set<BulkAct>();

    public DbSet<Front> Fronts => Set<Front>();

    public DbSet<FrontVersion> FrontVersions => Set<FrontVersion>();

    public DbSet<ArticleReads> ArticleReads => Set<ArticleReads>();

    public DbSet<ImportRecord> ImportRecords => Set<ImportRecord>();

    public DbSet<MediaAsset> MediaAssets => Set<MediaAsset>();

    public DbSet<PictureUse> PictureUses => Set<PictureUse>();

    public DbSet<StandingPage> StandingPages => Set<StandingPage>();

    public DbSet<StandingPageRevision> StandingPageRevisions => Set<StandingPageRevision>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Staff> Staff => Set<Staff>();

    public DbSet<IdentityUserPasskey<int>> Passkeys => Set<IdentityUserPasskey<int>>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<Receiver> Receivers => Set<Receiver>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<SitemapMonth> SitemapMonths => Set<SitemapMonth>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMilliseconds>();

    /// <summary>Instants as whole milliseconds since 1970: they sort and compare in SQL, and take 6 bytes.</summary>
    internal sealed class UtcMilliseconds() : ValueConverter<DateTime, long>(
        instant => (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
        stored => new DateTime(
            (stored * TimeSpan.TicksPerMillisecond) + DateTime.UnixEpoch.Ticks, DateTimeKind.Utc));
}
