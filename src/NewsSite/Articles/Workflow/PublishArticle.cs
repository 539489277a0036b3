using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Lets an article appear now. For editors.</summary>
internal sealed class PublishArticle(CopyWork copies, Publication publication)
{
    /// <param name="seenVersion">What the editor has read; a later version does not go out unread.</param>
    /// <returns>Invalid, with the fields, while the checklist has something that blocks.</returns>
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, int? seenVersion, CancellationToken cancellationToken) =>
        copies.OnCopyAsync(
            by, articleId, Act.PublishArticle, CopyWork.AsItStands,
            async (work, prepared, token) => work.Refusal(Step.Publish, seenVersion)
                ?? await publication.GoOutAsync(work, prepared, actor: null, token),
            cancellationToken);
}
