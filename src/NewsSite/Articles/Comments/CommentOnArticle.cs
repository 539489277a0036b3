using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Comments;

/// <summary>Says something about an article or a passage of it. For whoever may comment on it.</summary>
internal sealed class CommentOnArticle(DeskWork desk)
{
    /// <param name="quote">The passage, word for word as the Markdown has it; null for the article as a whole.</param>
    /// <param name="block">The passage's block, counted from 0.</param>
    public Task<Outcome<int>> RunAsync(
        Person by, int articleId, string text, string? quote, int? block, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Task.FromResult<Outcome<int>>(new Outcome<int>.Invalid("Comment", "Write the comment."));

        return desk.OnArticleAsync<int>(
            by, articleId, Act.CommentOnArticle,
            (work, _) =>
            {
                work.Db.ArticleComments.Add(new ArticleComment(
                    articleId, by.StaffId, by.Name, text.Trim(),
                    string.IsNullOrWhiteSpace(quote) ? null : quote.ReplaceLineEndings("\n").Trim(), block, work.NowUtc));
                work.Note("article.commented");
                return Task.FromResult<Outcome<int>>(new Outcome<int>.Ok(articleId));
            },
            cancellationToken);
    }
}
