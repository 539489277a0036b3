using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Hands a draft in for review. For whoever may submit the article.</summary>
internal sealed class SubmitArticle(DeskWork desk)
{
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<StepTaken>(
            by, articleId, Act.SubmitArticle,
            (work, _) =>
            {
                if (work.Refusal(Step.Submit, seenVersion: null) is { } refusal)
                    return Task.FromResult(refusal);

                work.Article.Submit(work.NowUtc);
                work.Note("article.submitted");
                return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Ok(work.Taken()));
            },
            cancellationToken);
}
