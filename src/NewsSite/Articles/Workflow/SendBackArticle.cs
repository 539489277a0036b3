using NewsSite.Accounts;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Makes an article in review, or an approved one, a draft again, with a comment that says why. For editors.</summary>
internal sealed class SendBackArticle(DeskWork desk)
{
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, string comment, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(comment))
            return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Invalid("Comment", "Say what is to be changed."));

        return desk.OnArticleAsync<StepTaken>(
            by, articleId, Act.ReviewArticle,
            (work, _) =>
            {
                if (work.Refusal(Step.SendBack, seenVersion: null) is { } refusal)
                    return Task.FromResult(refusal);

                work.Article.SendBack(work.NowUtc);
                work.Db.ArticleComments.Add(new ArticleComment(
                    articleId, by.StaffId, by.Name, comment.Trim(), quote: null, block: null, work.NowUtc));
                work.Note("article.sent-back");
                return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Ok(work.Taken()));
            },
            cancellationToken);
    }
}
