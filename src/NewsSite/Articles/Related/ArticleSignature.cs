namespace NewsSite.Articles.Related;

/// <summary>The terms of one article together: what must go from the index before it gets others.</summary>
internal sealed class ArticleSignature
{
    private ArticleSignature()
    {
    }

    public ArticleSignature(int articleId, Signature signature) => (ArticleId, Terms) = (articleId, signature.Pack());

    public int ArticleId { get; private set; }

    /// <summary>What <see cref="Signature.Pack"/> wrote.</summary>
    public byte[] Terms { get; private set; } = [];
}
