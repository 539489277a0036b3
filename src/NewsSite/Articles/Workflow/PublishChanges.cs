using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Gives readers what was saved of a published article since they last got it. For editors.</summary>
internal sealed class PublishChanges(CopyWork copies, Publication publication)
{
    /// <param name="seenVersion">What the editor has read; a later version does not go out unread.</param>
    /// <param name="tellReaders">False for a silent repair of a slip, which leaves "updated" alone.</param>
    /// <param name="reason">For the history.</param>
    /// <returns>Invalid while the checklist has something that blocks, or when there is nothing new.</returns>
    public Task<Outcome<StepTaken>> RunAsync(
        Person by, int articleId, int? seenVersion, bool tellReaders, string? reason, CancellationToken cancellationToken) =>
        copies.OnCopyAsync(
            by, articleId, Act.PublishArticle, CopyWork.AsItStands,
            async (work, prepared, token) =>
            {
                if (work.Refusal(Step.PublishChanges, seenVersion) is { } refusal)
                    return refusal;
                return work.Article.HasStagedChanges()
                    ? await publication.RenewAsync(work, prepared, tellReaders, reason, token)
                    : new Outcome<StepTaken>.Invalid("", "Readers see everything already.");
            },
            cancellationToken);
}
