using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Data.Mapping;

internal sealed class ArticleChangeMapping : IEntityTypeConfiguration<ArticleChange>
{
    public void Configure(EntityTypeBuilder<ArticleChange> change)
    {
        change.HasKey(c => c.Sequence);
        change.HasIndex(c => c.ArticleId).IsUnique();
        change.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
    }
}
