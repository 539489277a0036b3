using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>
/// Takes a published article back: its address says that it is gone, with a notice if there is one. For editors.
/// </summary>
internal sealed class WithdrawArticle(DeskWork desk)
{
    /// <param name="notice">Plain text for readers who come to the address; null for none.</param>
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, string? notice, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<StepTaken>(
            by, articleId, Act.WithdrawArticle,
            (work, _) =>
            {
                if (work.Refusal(Step.Withdraw, seenVersion: null) is { } refusal)
                    return Task.FromResult(refusal);

                work.Article.Withdraw(work.NowUtc, string.IsNullOrWhiteSpace(notice) ? null : notice.Trim());
                work.ReadersSeeIt = true;
                work.Note("article.withdrawn");
                return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Ok(work.Taken()));
            },
            cancellationToken);
}
