namespace NewsSite.Articles.Related;

/// <summary>
/// That a word counts in an article: one row of the index by which similar articles are found. Word and article are one
/// number, so that the table is its own index and the newest articles with a word stand together at the end of its range.
/// </summary>
internal sealed class ArticleTerm
{
    private const int ArticleBits = 32;

    private ArticleTerm()
    {
    }

    public ArticleTerm(uint term, int articleId, byte weight) => (Key, Weight) = (KeyOf(term, articleId), weight);

    public long Key { get; private set; }

    /// <inheritdoc cref="WeighedTerm.Weight"/>
    public byte Weight { get; private set; }

    /// <param name="term">See <see cref="WeighedTerm.Term"/>.</param>
    public static long KeyOf(uint term, int articleId) => ((long)term << ArticleBits) | (uint)articleId;

    public static int ArticleOf(long key) => (int)(key & uint.MaxValue);
}
