using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Comments;

/// <summary>Says that a comment is dealt with, or that it is not after all. For whoever may comment on the article.</summary>
internal sealed class ResolveComment(DeskWork desk)
{
    /// <param name="isResolved">False opens it again.</param>
    public Task<Outcome<int>> RunAsync(
        Person by, int articleId, int commentId, bool isResolved, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<int>(
            by, articleId, Act.CommentOnArticle,
            async (work, token) =>
            {
                if (await work.Db.ArticleComments.SingleOrDefaultAsync(c => c.Id == commentId && c.ArticleId == articleId, token) is not { } comment)
                    return new Outcome<int>.Missing();

                if (isResolved)
                    comment.Resolve(by.Name, work.NowUtc);
                else
                    comment.Reopen();
                work.Note(isResolved ? "article.comment-resolved" : "article.comment-reopened");
                return new Outcome<int>.Ok(commentId);
            },
            cancellationToken);
}
