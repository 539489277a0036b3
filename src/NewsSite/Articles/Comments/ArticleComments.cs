using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Comments;

/// <summary>What was said about an article, each comment at the passage where that stands now. For whoever may read the article.</summary>
internal sealed class ArticleComments(IDbContextFactory<NewsDb> databases)
{
    private const int Limit = 500;

    public async Task<Outcome<IReadOnlyList<CommentView>>> ListAsync(Person by, int articleId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await RevisionHistory.MayReadAsync(db, by, articleId, cancellationToken)
            || await WorkingCopy.ReadAsync(db, articleId, cancellationToken) is not { } current)
        {
            return new Outcome<IReadOnlyList<CommentView>>.Missing();
        }

        var comments = await db.ArticleComments.AsNoTracking()
            .Where(c => c.ArticleId == articleId)
            .OrderBy(c => c.ResolvedUtc != null).ThenBy(c => c.Id)
            .Take(Limit)
            .ToListAsync(cancellationToken);
        var blocks = TextBlock.Of(current.Copy.Markdown);
        return new Outcome<IReadOnlyList<CommentView>>.Ok([.. comments.Select(comment => View(comment, blocks))]);
    }

    private static CommentView View(ArticleComment comment, IReadOnlyList<TextBlock> blocks) => new(
        comment.Id, comment.StaffId, comment.StaffName, comment.Text, comment.WrittenUtc, comment.Quote,
        comment.Quote is { } quote ? Passage.Find(quote, comment.Block, blocks) : null, comment.ResolvedUtc, comment.ResolvedByName);
}

/// <param name="Quote">The words that it means as they were then; null for the article as a whole.</param>
/// <param name="Passage">Where those words stand now; null for the whole article or when they do not.</param>
internal sealed record CommentView(
    int Id, int StaffId, string StaffName, string Text, DateTime WrittenUtc, string? Quote, Passage? Passage,
    DateTime? ResolvedUtc, string? ResolvedByName)
{
    /// <summary>The passage is not in the text any more.</summary>
    public bool IsDetached => Quote is not null && Passage is null;
}
