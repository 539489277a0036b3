using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;
using NewsSite.FrontPage;

namespace NewsSite.Data.Mapping;

internal sealed class FrontMapping : IEntityTypeConfiguration<Front>, IEntityTypeConfiguration<FrontVersion>
{
    public void Configure(EntityTypeBuilder<Front> front)
    {
        front.HasIndex(f => f.SectionId).IsUnique();
        front.HasOne<Section>().WithMany().HasForeignKey(f => f.SectionId).OnDelete(DeleteBehavior.Cascade);
        front.HasMany(f => f.Versions).WithOne().HasForeignKey(v => v.FrontId);
        front.Navigation(f => f.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<FrontVersion> version)
    {
        version.ToTable("FrontVersions");
        version.Ignore(nameof(FrontVersion.Arrangement));
        version.HasIndex(v => new { v.FrontId, v.Number }).IsUnique();
        version.HasIndex(v => v.DueUtc).HasFilter("\"DueUtc\" IS NOT NULL");
    }
}
