using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Keeps what somebody has typed and not saved, apart from the history, in place of what was kept before. For whoever may
/// edit the article. Not an act for the audit log: it happens every few seconds.
/// </summary>
internal sealed class AutosaveArticle(DeskWork desk)
{
    /// <returns>When it was kept.</returns>
    public Task<Outcome<DateTime>> RunAsync(
        Person by, int articleId, int fromVersion, ArticleCopy copy, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<DateTime>(
            by, articleId, Act.EditArticle,
            async (work, token) =>
            {
                await KeepAsync(work, by, fromVersion, copy.Tidy(), token);
                return new Outcome<DateTime>.Ok(work.NowUtc);
            },
            cancellationToken);

    internal static async Task KeepAsync(
        ArticleAtWork work, Person by, int fromVersion, ArticleCopy copy, CancellationToken cancellationToken)
    {
        var kept = await work.Db.Autosaves.SingleOrDefaultAsync(
            a => a.ArticleId == work.Article.Id && a.StaffId == by.StaffId, cancellationToken);
        if (kept is null)
            work.Db.Autosaves.Add(kept = new Autosave(work.Article.Id, by.StaffId));
        kept.Keep(fromVersion, CopyJson.Whole(copy), work.NowUtc);
    }

    internal static async Task DropAsync(NewsDb db, int articleId, Person by, CancellationToken cancellationToken)
    {
        if (await db.Autosaves.SingleOrDefaultAsync(a => a.ArticleId == articleId && a.StaffId == by.StaffId, cancellationToken) is { } kept)
            db.Autosaves.Remove(kept);
    }
}
