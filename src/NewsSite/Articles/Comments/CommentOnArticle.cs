using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;
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

        var words = string.IsNullOrWhiteSpace(quote) ? null : quote.ReplaceLineEndings("\n").Trim();
        return desk.OnArticleAsync<int>(
            by, articleId, Act.CommentOnArticle,
            async (work, token) =>
            {
                if (words is not null && await WorkingCopy.ReadAsync(work.Db, articleId, token) is { } current
                    && Passage.Find(words, block, TextBlock.Of(current.Copy.Markdown)) is null)
                    return new Outcome<int>.Invalid("Quote", "The words that you mean are not in the text: copy them from it, or clear the field to comment on the article.");

                work.Db.ArticleComments.Add(new ArticleComment(
                    articleId, by.StaffId, by.Name, text.Trim(), words, words is null ? null : block, work.NowUtc));
                work.Note("article.commented");
                return new Outcome<int>.Ok(articleId);
            },
            cancellationToken);
    }
}
