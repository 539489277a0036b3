using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Makes a withdrawn article a draft again; if it is published once more, it has its address back. For editors.</summary>
internal sealed class RestoreArticle(DeskWork desk)
{
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<StepTaken>(
            by, articleId, Act.WithdrawArticle,
            (work, _) =>
            {
                if (work.Refusal(Step.Restore, seenVersion: null) is { } refusal)
                    return Task.FromResult(refusal);

                work.Article.Restore(work.NowUtc);
                work.ReadersSeeIt = true;
                work.Note("article.restored");
                return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Ok(work.Taken()));
            },
            cancellationToken);
}
