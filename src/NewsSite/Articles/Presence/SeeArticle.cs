using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Presence;

/// <summary>Says that somebody has an article open and asks who else has; every few seconds. For whoever may read the article.</summary>
internal sealed class SeeArticle(IDbContextFactory<NewsDb> databases, WhoIsHere here)
{
    /// <param name="fromVersion">The version that the person's page began with; null when it has none before it.</param>
    /// <param name="page">See <see cref="OpenPage.Name"/>.</param>
    /// <param name="isHidden">See <see cref="OpenPage.IsHidden"/>.</param>
    public async Task<Outcome<ArticlePresence>> RunAsync(
        Person by, int articleId, int? fromVersion, string page, bool isHidden, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Articles.AsNoTracking().Include(a => a.Desk).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken) is not { } article
            || !Permissions.Allows(by, Act.ReadArticle, article.Standing()))
        {
            return new Outcome<ArticlePresence>.Missing();
        }

        var colleagues = here.See(by, articleId, new OpenPage(page, isHidden, Permissions.Allows(by, Act.EditArticle, article.Standing())));
        return new Outcome<ArticlePresence>.Ok(new ArticlePresence(
            article.Version, colleagues, fromVersion < article.Version ? await NewestSaveAsync(db, by, articleId, fromVersion.Value, cancellationToken) : null));
    }

    /// <summary>What readers were given is no new text: going out is not told as a save.</summary>
    private static async Task<SavedMeanwhile?> NewestSaveAsync(
        NewsDb db, Person by, int articleId, int fromVersion, CancellationToken cancellationToken) =>
        await db.Revisions.AsNoTracking()
            .Where(r => r.ArticleId == articleId && r.Version > fromVersion && r.Kind != RevisionKind.Published)
            .OrderByDescending(r => r.Version)
            .Select(r => new SavedMeanwhile(r.StaffName, r.StaffId == by.StaffId, r.SavedUtc))
            .FirstOrDefaultAsync(cancellationToken);
}

/// <param name="Version">The article's version now: a page that has an older one before it can say so.</param>
/// <param name="Saved">The newest save since the version that the page began with; null when there is none.</param>
internal sealed record ArticlePresence(int Version, IReadOnlyList<Colleague> Colleagues, SavedMeanwhile? Saved);

/// <param name="IsOwn">The same person saved it, in another tab or on another machine.</param>
internal sealed record SavedMeanwhile(string Name, bool IsOwn, DateTime SavedUtc);
