using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;
using NewsSite.Articles.Pictures;
using NewsSite.Media;

namespace NewsSite.Data.Mapping;

internal sealed class MediaMapping : IEntityTypeConfiguration<MediaAsset>, IEntityTypeConfiguration<PictureUse>
{
    public void Configure(EntityTypeBuilder<MediaAsset> asset)
    {
        asset.HasIndex(a => a.Key).IsUnique();
        asset.HasIndex(a => a.Hash).IsUnique();

        // The loop's two questions: in a library at rest both indexes are empty.
        asset.HasIndex(a => a.Id).HasDatabaseName("IX_MediaAssets_Lacking").HasFilter("\"Shown\" <> \"Wanted\"");
        asset.HasIndex(a => a.StoriesAreBehind).HasFilter("\"StoriesAreBehind\"");
    }

    public void Configure(EntityTypeBuilder<PictureUse> use)
    {
        use.HasKey(u => new { u.AssetId, u.ArticleId, u.IsStaged });
        use.HasIndex(u => u.ArticleId);
        use.HasOne<MediaAsset>().WithMany().HasForeignKey(u => u.AssetId).OnDelete(DeleteBehavior.Restrict);
        use.HasOne<Article>().WithMany().HasForeignKey(u => u.ArticleId);
    }
}
