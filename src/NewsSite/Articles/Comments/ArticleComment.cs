namespace NewsSite.Articles.Comments;

/// <summary>What a colleague says about an article or one passage of it; open until somebody resolves it.</summary>
internal sealed class ArticleComment
{
    private ArticleComment()
    {
    }

    /// <param name="quote">The passage, word for word as it stood in the Markdown; null for the article as a whole.</param>
    /// <param name="block">The passage's block, counted from 0.</param>
    public ArticleComment(
        int articleId, int staffId, string staffName, string text, string? quote, int? block, DateTime writtenUtc)
    {
        (ArticleId, StaffId, StaffName, Text) = (articleId, staffId, staffName, text);
        (Quote, Block, WrittenUtc) = (quote, block, writtenUtc);
    }

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public int StaffId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string StaffName { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string? Quote { get; private set; }

    public int? Block { get; private set; }

    public DateTime WrittenUtc { get; private set; }

    public DateTime? ResolvedUtc { get; private set; }

    public string? ResolvedByName { get; private set; }

    public void Resolve(string byName, DateTime nowUtc) => (ResolvedUtc, ResolvedByName) = (nowUtc, byName);

    public void Reopen() => (ResolvedUtc, ResolvedByName) = (null, null);
}
