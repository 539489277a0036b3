using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Media.Library;

/// <summary>Everything that may show a picture of the library: articles, topics, authors, fronts and the pages about the paper.</summary>
internal static class PictureUsers
{
    /// <summary>Do readers see it somewhere, or will they by schedule?</summary>
    public static async Task<bool> AreReadersAsync(NewsDb db, int id, CancellationToken cancellationToken)
    {
        var published = db.Articles.Where(Article.VisibleToReaders);
        return await published.AnyAsync(a => a.LeadPictureId == id, cancellationToken)
            || await db.PictureUses.Where(u => u.AssetId == id && !u.IsStaged).AnyAsync(u => published.Any(a => a.Id == u.ArticleId), cancellationToken)
            || await IsOnPageAsync(db, id, cancellationToken)
            || await IsOnFrontAsync(db, id, isDraft: false, cancellationToken);
    }

    /// <summary>Does anything use it, also what somebody has typed and not saved, or arranged and not published?</summary>
    public static async Task<bool> AreThereAsync(NewsDb db, int id, string key, CancellationToken cancellationToken) =>
        await db.Articles.AnyAsync(a => a.LeadPictureId == id, cancellationToken)
        || await db.PictureUses.AnyAsync(u => u.AssetId == id, cancellationToken)
        || await IsOnPageAsync(db, id, cancellationToken)
        || await IsOnFrontAsync(db, id, isDraft: true, cancellationToken)
        || await db.Autosaves.AnyAsync(a => EF.Functions.Like(a.CopyJson, $"%{key}%"), cancellationToken)
        || await db.Database.SqlQuery<int>($"""SELECT 1 AS "Value" FROM "Autosaves" WHERE "CopyJson" ->> '$.LeadPictureId' = {id}""").AnyAsync(cancellationToken);

    private static async Task<bool> IsOnPageAsync(NewsDb db, int id, CancellationToken cancellationToken) =>
        await db.Topics.AnyAsync(t => t.PictureId == id, cancellationToken)
        || await db.Authors.AnyAsync(a => a.PictureId == id, cancellationToken)
        || await db.StandingPages.AnyAsync(
            page => db.MediaAssets.Any(a => a.Id == id && page.Markdown.Contains("/media/" + a.Key)), cancellationToken);

    /// <summary>In the version that readers see, one that they will see by schedule, or the one that is worked on.</summary>
    private static Task<bool> IsOnFrontAsync(NewsDb db, int id, bool isDraft, CancellationToken cancellationToken) => db.Database
        .SqlQuery<int>(
            $"""
            SELECT 1 AS "Value" FROM "Fronts" AS f JOIN "FrontVersions" AS v ON v."FrontId" = f."Id", json_tree(v."ArrangementText") AS part
            WHERE (v."Number" = f."LiveNumber" OR v."DueUtc" IS NOT NULL OR ({isDraft} AND v."Number" = f."DraftNumber"))
                AND part."key" = 'PictureId' AND part."value" = {id}
            """)
        .AnyAsync(cancellationToken);
}
