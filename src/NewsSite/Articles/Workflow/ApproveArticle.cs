using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Says that an article in review may appear. For editors.</summary>
internal sealed class ApproveArticle(DeskWork desk)
{
    /// <param name="seenVersion">What the editor has read; a later version is not approved unread.</param>
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, int? seenVersion, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<StepTaken>(
            by, articleId, Act.ReviewArticle,
            (work, _) =>
            {
                if (work.Refusal(Step.Approve, seenVersion) is { } refusal)
                    return Task.FromResult(refusal);

                work.Article.Approve(work.NowUtc);
                work.Note("article.approved");
                return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Ok(work.Taken()));
            },
            cancellationToken);
}
