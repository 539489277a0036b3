using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Names;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Makes an earlier revision the newest, as a revision of its own: nothing after it is lost. For whoever may edit.</summary>
internal sealed class RestoreRevision(CopyWork copies)
{
    /// <param name="seenVersion">The article's version that the person had before them; a later one is not swept away unseen.</param>
    public Task<Outcome<SavedCopy>> RunAsync(
        Person by, int articleId, int revision, int seenVersion, CancellationToken cancellationToken) =>
        copies.OnCopyAsync<SavedCopy>(
            by, articleId, Act.EditArticle,
            async (db, current, token) =>
            {
                var stored = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == articleId && r.Version == revision, token);
                return new MergedCopy(stored is null ? current.Copy : await Survivors.FollowAsync(db, CopyJson.Of(stored), token), []);
            },
            async (work, prepared, token) =>
            {
                if (!await work.Db.Revisions.AnyAsync(r => r.ArticleId == articleId && r.Version == revision, token))
                    return new Outcome<SavedCopy>.Missing();
                if (await RevisionWriting.ProblemsAsync(work.Db, prepared.Copy, token) is { Count: > 0 } problems)
                    return new Outcome<SavedCopy>.Invalid(problems);
                if (SaveArticle.RefusalOf(by, work.Article) is { } why)
                    return new Outcome<SavedCopy>.Forbidden(why);
                if (work.Article.Version != seenVersion)
                    return new Outcome<SavedCopy>.Conflict("Somebody has changed the article since you opened it. Look at it again first.");

                await RevisionWriting.SaveAsync(
                    work, prepared, new RevisionLabel(RevisionKind.Restored, Note: $"Restored from version {revision}."), token);
                work.Note("article.revision-restored", $"version {revision}");
                return new Outcome<SavedCopy>.Ok(SaveArticle.Saved(work.Article, prepared));
            },
            cancellationToken);
}
