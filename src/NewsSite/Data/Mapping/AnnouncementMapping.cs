using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Announcements;
using NewsSite.Articles;
using NewsSite.Feeds;

namespace NewsSite.Data.Mapping;

internal sealed class AnnouncementMapping :
    IEntityTypeConfiguration<Receiver>, IEntityTypeConfiguration<Announcement>, IEntityTypeConfiguration<SitemapMonth>
{
    public void Configure(EntityTypeBuilder<Receiver> receiver) => receiver.HasIndex(r => r.Address).IsUnique();

    public void Configure(EntityTypeBuilder<Announcement> announcement)
    {
        // In a site at rest this index is empty: the loop's question costs the same after a million deliveries.
        announcement.HasIndex(a => new { a.ReceiverId, a.NextUtc }).HasFilter("\"State\" = 0");
        announcement.HasIndex(a => new { a.ReceiverId, a.Id });
        announcement.HasIndex(a => a.ArticleId);
        announcement.HasIndex(a => new { a.List, a.ListId }).HasFilter("\"ListId\" IS NOT NULL");
        announcement.HasOne(a => a.Receiver).WithMany().HasForeignKey(a => a.ReceiverId);
        announcement.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SitemapMonth> month) => month.HasKey(m => m.Month);
}
