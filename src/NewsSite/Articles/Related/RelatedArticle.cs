namespace NewsSite.Articles.Related;

/// <summary>One entry of the short list of articles that are like an article; both were published when it was written.</summary>
internal sealed class RelatedArticle
{
    private RelatedArticle()
    {
    }

    public RelatedArticle(int articleId, int relatedId, int score) => (ArticleId, RelatedId, Score) = (articleId, relatedId, score);

    public int ArticleId { get; private set; }

    public int RelatedId { get; private set; }

    /// <summary>How like it is, in ten-thousandths: see <see cref="Similarity"/>. The same from both ends.</summary>
    public int Score { get; private set; }
}
