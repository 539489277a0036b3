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

    /// <summary>The block that holds the passage now: the nearest to where it was; null when none has it any more.</summary>
    internal static int? Find(string quote, int? block, IReadOnlyList<TextBlock> blocks) => Enumerable.Range(0, blocks.Count)
        .Where(at => blocks[at].Text.Contains(quote, StringComparison.Ordinal))
        .OrderBy(at => Math.Abs(at - (block ?? 0)))
        .Select(at => (int?)at)
        .FirstOrDefault();

    private static CommentView View(ArticleComment comment, IReadOnlyList<TextBlock> blocks)
    {
        var block = comment.Quote is { } quote ? Find(quote, comment.Block, blocks) : null;
        return new(
            comment.Id, comment.StaffId, comment.StaffName, comment.Text, comment.WrittenUtc, comment.Quote, block,
            IsDetached: comment.Quote is not null && block is null, comment.ResolvedUtc, comment.ResolvedByName);
    }
}

/// <param name="Block">Where the passage stands now, counted from 0; null for the whole article or when it is detached.</param>
/// <param name="IsDetached">The passage is not in the text any more.</param>
internal sealed record CommentView(
    int Id, int StaffId, string StaffName, string Text, DateTime WrittenUtc, string? Quote, int? Block, bool IsDetached,
    DateTime? ResolvedUtc, string? ResolvedByName);
