using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Names;
using NewsSite.Articles.Pictures;
using NewsSite.Data;

namespace NewsSite.Articles.Writing;

/// <summary>One revision as a person reads it whole: its fields in words, its text as readers would see it.</summary>
internal sealed class RevisionReader(IDbContextFactory<NewsDb> databases)
{
    /// <returns>Null when there is none, or the person may not read the article.</returns>
    public async Task<RevisionView?> FindAsync(Person by, int articleId, int version, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var article = await db.Articles.AsNoTracking().Where(a => a.Id == articleId)
            .Select(a => new
            {
                a.Version,
                Standing = Standings.Of(
                    a.State, a.SectionId, a.Desk != null && a.Desk.LacksSection,
                    a.Desk == null ? null : a.Desk.OwnerId, a.Desk == null ? null : a.Desk.AssigneeId),
                Newest = db.Revisions.Where(r => r.ArticleId == articleId).Max(r => (int?)r.Version),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (article is null || !Permissions.Allows(by, Act.ReadArticle, article.Standing))
            return null;

        var revision = await db.Revisions.AsNoTracking()
            .SingleOrDefaultAsync(r => r.ArticleId == articleId && r.Version == version, cancellationToken);
        if (revision is null)
            return null;

        var copy = await Survivors.FollowAsync(db, CopyJson.Of(revision), cancellationToken);
        var names = await FieldNames.LoadAsync(db, [copy], cancellationToken);
        return new RevisionView(
            new RevisionLine(
                revision.Version, revision.Kind, revision.StaffName, revision.SavedUtc, revision.Name, revision.Reason, revision.Note, revision.Headline),
            [.. names.Of(copy).Where(field => field.Value.Length > 0)],
            StoryText.Html(revision.Markdown, await StoryPictures.OfAsync(db, [revision.Markdown], cancellationToken)),
            article.Version,
            MayRestore: version != article.Newest && Permissions.Allows(by, Act.EditArticle, article.Standing));
    }
}

/// <param name="Fields">Those that say something, the text left out.</param>
/// <param name="Html">The text, safe.</param>
/// <param name="ArticleVersion">The article's version now, to be stated when the revision is restored.</param>
/// <param name="MayRestore">It is not the newest, and the person may edit the article.</param>
internal sealed record RevisionView(
    RevisionLine Line, IReadOnlyList<(string Field, string Value)> Fields, string Html, int ArticleVersion, bool MayRestore);
