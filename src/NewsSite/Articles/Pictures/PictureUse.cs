namespace NewsSite.Articles.Pictures;

/// <summary>
/// That an article's text shows a picture of the library, or its staged copy does. The lead picture of an article's row is
/// not among them: the row itself says it.
/// </summary>
internal sealed class PictureUse
{
    private PictureUse()
    {
    }

    public PictureUse(int assetId, int articleId, bool isStaged) => (AssetId, ArticleId, IsStaged) = (assetId, articleId, isStaged);

    public int AssetId { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>Only in what is saved and not published yet of a published article; there its lead picture counts too.</summary>
    public bool IsStaged { get; private set; }
}
