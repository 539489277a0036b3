using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;
using NewsSite.Import;
using NewsSite.Site;
using NewsSite.StandingPages;

namespace NewsSite.Data.Mapping;

internal sealed class VocabularyMapping :
    IEntityTypeConfiguration<Section>,
    IEntityTypeConfiguration<Topic>,
    IEntityTypeConfiguration<Author>,
    IEntityTypeConfiguration<Story>,
    IEntityTypeConfiguration<MergedPage>
{
    /// <summary>
    /// For whoever wants to take a picture out of the library. A foreign key would have the table made anew, without what it
    /// knows of numbers that are gone; with one writer at a time, whoever removes pictures can simply look.
    /// </summary>
    private const string PicturedOnly = "\"PictureId\" IS NOT NULL";

    public void Configure(EntityTypeBuilder<Section> section) => section.HasIndex(s => s.Slug).IsUnique();

    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.HasIndex(t => t.Slug).IsUnique();
        topic.HasIndex(t => t.Name);
        topic.HasIndex(t => t.PictureId).HasFilter(PicturedOnly);
    }

    public void Configure(EntityTypeBuilder<Author> author)
    {
        author.HasIndex(a => a.Slug).IsUnique();
        author.HasIndex(a => a.Name);
        author.HasIndex(a => a.StaffId);
        author.HasIndex(a => a.PictureId).HasFilter(PicturedOnly);
    }

    public void Configure(EntityTypeBuilder<Story> story)
    {
        story.HasIndex(s => s.Slug).IsUnique();
        story.HasIndex(s => s.Title);
    }

    public void Configure(EntityTypeBuilder<MergedPage> merged) => merged.HasKey(m => new { m.Kind, m.FromId });
}

internal sealed class SiteMapping :
    IEntityTypeConfiguration<Redirect>,
    IEntityTypeConfiguration<ImportRecord>,
    IEntityTypeConfiguration<StandingPage>,
    IEntityTypeConfiguration<StandingPageRevision>,
    IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Redirect> redirect)
    {
        redirect.HasKey(r => r.FromPath);
        redirect.HasIndex(r => r.ToPath);
    }

    public void Configure(EntityTypeBuilder<ImportRecord> record)
    {
        record.HasKey(r => r.FileName);
        record.HasIndex(r => r.ContentHash);
        record.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
    }

    public void Configure(EntityTypeBuilder<StandingPage> page) => page.HasKey(p => p.Slug);

    public void Configure(EntityTypeBuilder<StandingPageRevision> revision) => revision.HasKey(r => new { r.Slug, r.Version });

    public void Configure(EntityTypeBuilder<Setting> setting) => setting.HasKey(s => s.Key);
}
