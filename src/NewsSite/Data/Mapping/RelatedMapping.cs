using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;
using NewsSite.Articles.Related;

namespace NewsSite.Data.Mapping;

/// <summary>Each table is its own index: a million articles have twenty million terms.</summary>
internal sealed class RelatedMapping :
    IEntityTypeConfiguration<ArticleTerm>,
    IEntityTypeConfiguration<ArticleSignature>,
    IEntityTypeConfiguration<RelatedArticle>
{
    public void Configure(EntityTypeBuilder<ArticleTerm> term)
    {
        term.HasKey(t => t.Key);
        term.Property(t => t.Key).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ArticleSignature> signature)
    {
        signature.HasKey(s => s.ArticleId);
        signature.Property(s => s.ArticleId).ValueGeneratedNever();
        signature.HasOne<Article>().WithOne().HasForeignKey<ArticleSignature>(s => s.ArticleId);
    }

    public void Configure(EntityTypeBuilder<RelatedArticle> related)
    {
        related.HasKey(r => new { r.ArticleId, r.RelatedId });
        related.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
    }
}
