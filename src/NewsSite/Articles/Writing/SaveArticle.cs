using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Saves what somebody wrote as a new revision. Where a colleague saved meanwhile, both are merged; where that needs a
/// decision, nothing is saved, and what was sent is kept as the person's autosave
/// unless another page of theirs has text of its own there. For whoever may edit the article.
/// </summary>
internal sealed class SaveArticle(CopyWork copies)
{
    private const string NeedsDecision = "The same places were changed while you wrote. Nothing is lost: decide what is to stand.";
    private const string IsApproved = "The article is approved, so only an editor may change it now. Your text is kept; ask for it to be sent back.";

    private const string IsApprovedAndNotKept =
        "The article is approved, so only an editor may change it now. Your text is not kept here, because another page of yours has text of its own: copy it before you leave.";

    /// <returns>
    /// Conflict, with <see cref="SavedCopy.Clashes"/>, when a decision is needed: send the same request again with
    /// <see cref="SaveRequest.Decisions"/>. A save that changes nothing makes no revision.
    /// </returns>
    public Task<Outcome<SavedCopy>> RunAsync(Person by, SaveRequest request, CancellationToken cancellationToken)
    {
        var mine = request.Copy.Tidy();
        return copies.OnCopyAsync(
            by, request.ArticleId, Act.EditArticle,
            (db, current, token) => MergeAsync(db, current, request, mine, token),
            (work, prepared, token) => StoreAsync(work, by, prepared, request, mine, token),
            cancellationToken);
    }

    /// <summary>What was approved must not change behind the back of who approved it. Null when it may be changed.</summary>
    internal static string? RefusalOf(Person by, Article article) =>
        article.State is ArticleState.Approved or ArticleState.Scheduled
        && !Permissions.Allows(by, Act.ReviewArticle, article.Standing())
            ? IsApproved
            : null;

    private static async Task<MergedCopy> MergeAsync(
        NewsDb db, WorkingCopy current, SaveRequest request, ArticleCopy mine, CancellationToken cancellationToken)
    {
        // Without a known beginning everything that differs is for the person to decide.
        var from = await current.AtAsync(db, request.FromVersion, cancellationToken) ?? new ArticleCopy();
        var merged = CopyMerge.Merge(from, current.Copy, mine, request.Decisions);

        // What was decided was typed as well, or put together of two.
        merged = merged with { Copy = merged.Copy.Tidy() };
        return merged with { HoldsBoth = !from.SaysTheSameAs(current.Copy) && !merged.Copy.SaysTheSameAs(mine) };
    }

    private static async Task<Outcome<SavedCopy>> StoreAsync(
        ArticleAtWork work, Person by, PreparedCopy prepared, SaveRequest request, ArticleCopy mine, CancellationToken cancellationToken)
    {
        if (await RevisionWriting.ProblemsAsync(work.Db, prepared.Copy, cancellationToken) is { Count: > 0 } problems)
            return new Outcome<SavedCopy>.Invalid(problems);
        if (RefusalOf(by, work.Article) is { } why)
        {
            var others = await AutosaveArticle.KeepAsync(work, by, request.FromVersion, mine, request.Autosave, cancellationToken);
            return new Outcome<SavedCopy>.Forbidden(others is null ? why : IsApprovedAndNotKept);
        }

        // Who was allowed to save this very moment has had nothing made of the names; saving without them would lose them.
        if (mine is { NewTopics: not null } or { NewStory: not null })
            return new Outcome<SavedCopy>.Conflict("You may save it only now: save it once more.");

        if (prepared.Merged.Clashes.Count > 0)
        {
            await AutosaveArticle.KeepAsync(work, by, request.FromVersion, mine, request.Autosave, cancellationToken);
            return new Outcome<SavedCopy>.Conflict(NeedsDecision, await ClashingAsync(work, prepared, cancellationToken));
        }

        if (request.Name is not null || !prepared.Copy.SaysTheSameAs(prepared.Current.Copy))
        {
            await RevisionWriting.SaveAsync(work, prepared, LabelOf(request, prepared.Merged), cancellationToken);
            work.Note("article.saved");
        }

        await AutosaveArticle.DropAsync(work.Db, work.Article.Id, by, request.Autosave, cancellationToken);
        return new Outcome<SavedCopy>.Ok(Saved(work.Article, prepared));
    }

    private static RevisionLabel LabelOf(SaveRequest request, MergedCopy merged) => new(
        string.IsNullOrWhiteSpace(request.Name) ? RevisionKind.Saved : RevisionKind.Named,
        string.IsNullOrWhiteSpace(request.Name) ? null : request.Name.Trim(),
        string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
        merged.HoldsBoth ? "Merged with what was saved meanwhile." : null)
    {
        AutosaveName = request.Autosave.As is { Length: > 0 } name ? name : null,
    };

    internal static SavedCopy Saved(Article article, PreparedCopy prepared) => new(
        article.Id, article.Version, prepared.Copy, article.HasStagedChanges(), prepared.Merged.HoldsBoth);

    private static async Task<SavedCopy> ClashingAsync(ArticleAtWork work, PreparedCopy prepared, CancellationToken cancellationToken)
    {
        var theirs = await work.Db.Revisions
            .Where(r => r.ArticleId == work.Article.Id)
            .OrderByDescending(r => r.Version)
            .Select(r => new { r.StaffName, r.SavedUtc })
            .FirstOrDefaultAsync(cancellationToken);
        return Saved(work.Article, prepared) with
        {
            Clashes = await ClashWords.ForPeopleAsync(work.Db, prepared.Merged.Clashes, cancellationToken),
            TheirName = theirs?.StaffName,
            TheirSavedUtc = theirs?.SavedUtc,
        };
    }
}
