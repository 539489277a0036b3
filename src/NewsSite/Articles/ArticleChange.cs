namespace NewsSite.Articles;

/// <summary>
/// The place of an article's last change among the changes of all articles that readers ever had. Kept by the database
/// itself (triggers on <see cref="Article.ReadersVersion"/>), in the transaction of the change, so that no writer can
/// forget; a change takes the article to the end.
/// </summary>
internal sealed class ArticleChange
{
    private ArticleChange()
    {
    }

    /// <summary>Grows with every change, and is never given twice.</summary>
    public long Sequence { get; private set; }

    public int ArticleId { get; private set; }
}
