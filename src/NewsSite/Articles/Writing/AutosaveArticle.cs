using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Keeps what somebody has typed and not saved, apart from the history, in place of what was kept before, unless
/// that is another page's (<see cref="AutosaveClaim"/>). A text that was overtaken on its way by a save of the page is in the
/// history with that save. For whoever may edit the article. Not an act for the audit log: it happens every few seconds.
/// </summary>
internal sealed class AutosaveArticle(DeskWork desk)
{
    /// <returns>
    /// When it was kept, or the page's later text saved. Conflict when it was not, with the time of the other page's text that
    /// was left alone.
    /// </returns>
    public Task<Outcome<DateTime>> RunAsync(
        Person by, int articleId, int fromVersion, ArticleCopy copy, AutosaveClaim claim, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<DateTime>(
            by, articleId, Act.EditArticle,
            async (work, token) =>
            {
                if (await OvertakenAsync(work, by, fromVersion, claim, token) is { } savedUtc)
                    return new Outcome<DateTime>.Ok(savedUtc);
                return await KeepAsync(work, by, fromVersion, copy.Tidy(), claim, token) is { } others
                    ? new Outcome<DateTime>.Conflict("Another page of yours has text of its own.", others.SavedUtc)
                    : new Outcome<DateTime>.Ok(work.NowUtc);
            },
            cancellationToken);

    /// <returns>The other page's text that stands there and was left alone; null when this one is kept.</returns>
    internal static async Task<Autosave?> KeepAsync(
        ArticleAtWork work, Person by, int fromVersion, ArticleCopy copy, AutosaveClaim claim, CancellationToken cancellationToken)
    {
        var kept = await FindAsync(work.Db, work.Article.Id, by, cancellationToken);
        var json = CopyJson.Whole(copy);
        if (kept is not null && claim.IsBehind(kept.Name))
            return null;
        if (kept is not null && !claim.Covers(kept.Name) && kept.CopyJson != json)
            return kept;

        if (kept is null)
            work.Db.Autosaves.Add(kept = new Autosave(work.Article.Id, by.StaffId));
        kept.Keep(claim.As, fromVersion, json, work.NowUtc);
        return null;
    }

    /// <summary>After a save: what the page had kept is in the history now. Another page's text is not, and stays.</summary>
    internal static async Task DropAsync(NewsDb db, int articleId, Person by, AutosaveClaim claim, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, articleId, by, cancellationToken) is { } kept && claim.Covers(kept.Name))
            db.Autosaves.Remove(kept);
    }

    /// <summary>
    /// When the page saved a text that was written after this one; null when it did not. A save that changed nothing left no
    /// trace. Asked of autosaves only: without script a page gives all that it sends the same name, and none may be dropped.
    /// </summary>
    private static async Task<DateTime?> OvertakenAsync(
        ArticleAtWork work, Person by, int fromVersion, AutosaveClaim claim, CancellationToken cancellationToken)
    {
        if (claim.Beginning is not { } beginning)
            return null;

        var saved = await work.Db.Revisions.AsNoTracking()
            .Where(r => r.ArticleId == work.Article.Id && r.Version > fromVersion)
            .Where(r => r.StaffId == by.StaffId && r.AutosaveName != null && r.AutosaveName.StartsWith(beginning))
            .Select(r => new { r.AutosaveName, r.SavedUtc })
            .ToListAsync(cancellationToken);
        return saved.Find(text => claim.IsBehind(text.AutosaveName ?? ""))?.SavedUtc;
    }

    private static Task<Autosave?> FindAsync(NewsDb db, int articleId, Person by, CancellationToken cancellationToken) =>
        db.Autosaves.SingleOrDefaultAsync(a => a.ArticleId == articleId && a.StaffId == by.StaffId, cancellationToken);
}
