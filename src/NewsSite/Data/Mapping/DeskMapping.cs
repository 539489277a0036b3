using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;

namespace NewsSite.Data.Mapping;

/// <summary>The newsroom's tables. Members of staff are numbers here: a name in the history outlives its account.</summary>
internal sealed class DeskMapping :
    IEntityTypeConfiguration<DeskEntry>,
    IEntityTypeConfiguration<Revision>,
    IEntityTypeConfiguration<Autosave>,
    IEntityTypeConfiguration<ArticleComment>,
    IEntityTypeConfiguration<SavedView>,
    IEntityTypeConfiguration<BulkAct>
{
    public void Configure(EntityTypeBuilder<DeskEntry> entry)
    {
        entry.ToTable("DeskEntries").HasKey(e => e.ArticleId);
        entry.Property(e => e.ArticleId).ValueGeneratedNever();
        entry.HasIndex(e => e.OwnerId);
        entry.HasIndex(e => e.AssigneeId).HasFilter("\"AssigneeId\" IS NOT NULL");
        entry.HasIndex(e => e.DueUtc).HasFilter("\"DueUtc\" IS NOT NULL");
        entry.HasIndex(e => e.EmbargoUtc).HasFilter("\"EmbargoUtc\" IS NOT NULL");
        entry.HasIndex(e => e.ScheduledUtc).HasFilter("\"ScheduledUtc\" IS NOT NULL");
        entry.HasIndex(e => e.StagedVersion).HasFilter("\"StagedVersion\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        revision.HasIndex(r => new { r.ArticleId, r.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Autosave> autosave)
    {
        autosave.HasKey(a => new { a.ArticleId, a.StaffId });
        autosave.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
    }

    public void Configure(EntityTypeBuilder<ArticleComment> comment) =>
        comment.ToTable("ArticleComments").HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);

    public void Configure(EntityTypeBuilder<SavedView> view) =>
        view.HasIndex(v => new { v.StaffId, v.Name }).IsUnique();

    public void Configure(EntityTypeBuilder<BulkAct> act) => act.HasIndex(a => a.StaffId);
}
