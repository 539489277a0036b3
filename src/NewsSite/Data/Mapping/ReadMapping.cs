using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;
using NewsSite.Reads;

namespace NewsSite.Data.Mapping;

internal sealed class ReadMapping : IEntityTypeConfiguration<ArticleReads>
{
    public void Configure(EntityTypeBuilder<ArticleReads> reads)
    {
        reads.ToTable("ArticleReads").HasKey(r => r.ArticleId);
        reads.Property(r => r.ArticleId).ValueGeneratedNever();
        reads.HasIndex(r => r.Heat);
        reads.HasOne<Article>().WithOne().HasForeignKey<ArticleReads>(r => r.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
