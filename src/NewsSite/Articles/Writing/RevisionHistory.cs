using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>What was saved of an article, newest first. For whoever may read the article.</summary>
internal sealed class RevisionHistory(IDbContextFactory<NewsDb> databases)
{
    public const int PageLength = 50;

    /// <param name="beforeVersion">Where the page before ended; null for the newest.</param>
    public async Task<Outcome<RevisionPage>> ListAsync(Person by, int articleId, int? beforeVersion, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await MayReadAsync(db, by, articleId, cancellationToken))
            return new Outcome<RevisionPage>.Missing();

        var lines = await db.Revisions.AsNoTracking()
            .Where(r => r.ArticleId == articleId && r.Version < (beforeVersion ?? int.MaxValue))
            .OrderByDescending(r => r.Version)
            .Take(PageLength + 1)
            .Select(r => new RevisionLine(r.Version, r.Kind, r.StaffName, r.SavedUtc, r.Name, r.Reason, r.Note, r.Headline))
            .ToListAsync(cancellationToken);
        return new Outcome<RevisionPage>.Ok(new RevisionPage([.. lines.Take(PageLength)], lines.Count > PageLength));
    }

    /// <summary>One revision, whole.</summary>
    public async Task<Outcome<ArticleCopy>> FindAsync(Person by, int articleId, int version, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await MayReadAsync(db, by, articleId, cancellationToken)
            && await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == articleId && r.Version == version, cancellationToken) is { } revision
                ? new Outcome<ArticleCopy>.Ok(CopyJson.Of(revision))
                : new Outcome<ArticleCopy>.Missing();
    }

    internal static async Task<bool> MayReadAsync(NewsDb db, Person by, int articleId, CancellationToken cancellationToken) =>
        await db.Articles.AsNoTracking().Include(a => a.Desk).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken) is { } article
        && Permissions.Allows(by, Act.ReadArticle, article.Standing());
}

internal sealed record RevisionPage(IReadOnlyList<RevisionLine> Lines, bool HasMore);

/// <inheritdoc cref="Revision"/>
internal sealed record RevisionLine(
    int Version, RevisionKind Kind, string StaffName, DateTime SavedUtc, string? Name, string? Reason, string? Note, string Headline);
