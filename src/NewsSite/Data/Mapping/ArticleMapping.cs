using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;
using NewsSite.Articles.Desk;

namespace NewsSite.Data.Mapping;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    /// <summary>
    /// The same condition as <see cref="Article.VisibleToReaders"/>: readers' indexes hold what readers see and nothing
    /// else, so a newsroom full of drafts does not slow them down.
    /// </summary>
    private const string VisibleOnly = "\"State\" = 4";

    /// <summary>The desk's lists of one state, few beside what is published; those run through the index of all.</summary>
    private const string UnpublishedOnly = "\"State\" <> 4";

    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Version).IsConcurrencyToken();

        article.HasIndex(a => new { a.PublishedOn, a.Slug }).IsUnique();
        article.HasIndex(a => new { a.PublishedUtc, a.Id }).HasFilter(VisibleOnly);
        article.HasIndex(a => new { a.SectionId, a.PublishedUtc, a.Id }).HasFilter(VisibleOnly);
        article.HasIndex(a => new { a.StoryId, a.PublishedUtc, a.Id })
            .HasFilter($"{VisibleOnly} AND \"StoryId\" IS NOT NULL");

        article.HasIndex(a => new { a.StoryId, a.PublishedUtc, a.Id }, "IX_Articles_KeyEvents")
            .HasFilter($"{VisibleOnly} AND \"StoryId\" IS NOT NULL AND \"IsKeyEvent\"");

        // What the loop asks for; on a site at rest it is empty.
        article.HasIndex(a => a.Id, "IX_Articles_NotCompared").HasFilter($"{VisibleOnly} AND NOT (\"IsCompared\")");

        article.HasIndex(a => new { a.Kind, a.PublishedUtc, a.Id }).HasFilter($"{VisibleOnly} AND \"Kind\" <> 0");

        article.HasIndex(a => new { a.SavedUtc, a.Id });
        article.HasIndex(a => new { a.SectionId, a.SavedUtc, a.Id });
        article.HasIndex(a => new { a.State, a.SavedUtc, a.Id }).HasFilter(UnpublishedOnly);

        article.HasOne(a => a.Section).WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Story).WithMany().HasForeignKey(a => a.StoryId).OnDelete(DeleteBehavior.SetNull);
        article.HasOne(a => a.LeadPicture).WithMany().HasForeignKey(a => a.LeadPictureId)
            .OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Body).WithOne().HasForeignKey<ArticleBody>(b => b.ArticleId);
        article.HasOne(a => a.Desk).WithOne().HasForeignKey<DeskEntry>(d => d.ArticleId);
        article.HasMany(a => a.Topics).WithOne().HasForeignKey(t => t.ArticleId);
        article.HasMany(a => a.Bylines).WithOne().HasForeignKey(b => b.ArticleId);
        article.HasMany(a => a.Sources).WithOne().HasForeignKey(s => s.ArticleId);
        article.HasMany(a => a.Background).WithOne().HasForeignKey(b => b.ArticleId);
        article.HasMany(a => a.Corrections).WithOne().HasForeignKey(c => c.ArticleId);
    }
}

internal sealed class ArticlePartsMapping :
    IEntityTypeConfiguration<ArticleBody>,
    IEntityTypeConfiguration<ArticleTopic>,
    IEntityTypeConfiguration<Byline>,
    IEntityTypeConfiguration<Source>,
    IEntityTypeConfiguration<BackgroundItem>,
    IEntityTypeConfiguration<Correction>
{
    private const string ListedOnly = "\"ListedUtc\" IS NOT NULL";

    public void Configure(EntityTypeBuilder<ArticleBody> body)
    {
        body.ToTable("ArticleBodies").HasKey(b => b.ArticleId);
        body.Property(b => b.ArticleId).ValueGeneratedNever();
        body.Ignore(b => b.WordCount);
    }

    public void Configure(EntityTypeBuilder<ArticleTopic> topic)
    {
        topic.HasKey(t => new { t.ArticleId, t.TopicId });
        topic.HasOne(t => t.Topic).WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
        topic.Property(t => t.ListedUtc).ValueGeneratedOnAddOrUpdate();
        topic.HasIndex(t => new { t.TopicId, t.ListedUtc, t.ArticleId }).HasFilter(ListedOnly);
    }

    public void Configure(EntityTypeBuilder<Byline> byline)
    {
        byline.HasKey(b => new { b.ArticleId, b.Position });
        byline.HasOne(b => b.Author).WithMany().HasForeignKey(b => b.AuthorId).OnDelete(DeleteBehavior.Restrict);
        byline.Property(b => b.ListedUtc).ValueGeneratedOnAddOrUpdate();
        byline.HasIndex(b => new { b.AuthorId, b.ListedUtc, b.ArticleId }).HasFilter(ListedOnly);
        byline.HasIndex(b => new { b.AuthorId, b.ArticleId }).HasFilter("\"ListedUtc\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<Source> source) =>
        source.ToTable("Sources").HasKey(s => new { s.ArticleId, s.Position });

    public void Configure(EntityTypeBuilder<BackgroundItem> item)
    {
        item.ToTable("Background").HasKey(b => new { b.ArticleId, b.Position });
        item.HasOne(b => b.Earlier).WithMany().HasForeignKey(b => b.EarlierArticleId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Correction> correction) =>
        correction.ToTable("Corrections").HasKey(c => new { c.ArticleId, c.Position });
}
