namespace NewsSite.Reads;

/// <summary>How much an article is being read of late: one number, and nothing about who read it.</summary>
internal sealed class ArticleReads
{
    private ArticleReads()
    {
    }

    public ArticleReads(int articleId, int reads, DateTime atUtc)
    {
        ArticleId = articleId;
        Heat = Reads.Heat.Of(reads, atUtc);
    }

    public int ArticleId { get; private set; }

    /// <summary>See <see cref="Reads.Heat"/>. The highest is read most, whenever one looks.</summary>
    public double Heat { get; private set; }

    public void Add(int reads, DateTime atUtc) => Heat = Reads.Heat.Sum(Heat, Reads.Heat.Of(reads, atUtc));
}
