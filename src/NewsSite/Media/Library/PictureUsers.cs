using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Media.Library;

/// <summary>Everything that may show a picture of the library: articles, topics, authors, fronts and the pages about the paper.</summary>
internal static class PictureUsers
{
    /// <summary>Do readers see it somewhere, or will they by schedule?</summary>
    public static async Task<bool> AreReadersAsync(NewsDb db, int id, CancellationToken cancellationToken) =>
        await (await SeenAsync(db, db.MediaAssets.Where(a => a.Id == id), cancellationToken)).AnyAsync(cancellationToken);

    /// <summary>Those that readers see somewhere, or will by schedule.</summary>
    public static async Task<IQueryable<MediaAsset>> SeenAsync(NewsDb db, IQueryable<MediaAsset> pictures, CancellationToken cancellationToken)
    {
        var published = db.Articles.Where(Article.VisibleToReaders);
        var onFronts = await OnFrontsAsync(db, isDraft: false, cancellationToken);
        return pictures
            .Where(picture => published.Any(a => a.LeadPictureId == picture.Id)
                || db.PictureUses.Any(u => u.AssetId == picture.Id && !u.IsStaged && published.Any(a => a.Id == u.ArticleId)))
            .Union(OnPages(db, pictures))
            .Union(pictures.Where(picture => onFronts.Contains(picture.Id)));
    }

    /// <summary>Does anything use it, also what somebody has typed and not saved, or arranged and not published?</summary>
    public static async Task<bool> AreThereAsync(NewsDb db, int id, string key, CancellationToken cancellationToken) =>
        await db.Articles.AnyAsync(a => a.LeadPictureId == id, cancellationToken)
        || await db.PictureUses.AnyAsync(u => u.AssetId == id, cancellationToken)
        || await OnPages(db, db.MediaAssets.Where(a => a.Id == id)).AnyAsync(cancellationToken)
        || (await OnFrontsAsync(db, isDraft: true, cancellationToken)).Contains(id)
        || await db.Autosaves.AnyAsync(a => EF.Functions.Like(a.CopyJson, $"%{key}%"), cancellationToken)
        || await db.Database.SqlQuery<int>($"""SELECT 1 AS "Value" FROM "Autosaves" WHERE "CopyJson" ->> '$.LeadPictureId' = {id}""").AnyAsync(cancellationToken);

    private static IQueryable<MediaAsset> OnPages(NewsDb db, IQueryable<MediaAsset> pictures) => pictures.Where(picture =>
        db.Topics.Any(t => t.PictureId == picture.Id)
        || db.Authors.Any(a => a.PictureId == picture.Id)
        || db.StandingPages.Any(page => page.Markdown.Contains("/media/" + picture.Key)));

    /// <summary>In the versions that readers see, those that they will see by schedule, and perhaps those that are worked on.</summary>
    private static Task<List<int>> OnFrontsAsync(NewsDb db, bool isDraft, CancellationToken cancellationToken) => db.Database
        .SqlQuery<int>(
            $"""
            SELECT DISTINCT part."value" AS "Value" FROM "Fronts" AS f JOIN "FrontVersions" AS v ON v."FrontId" = f."Id", json_tree(v."ArrangementText") AS part
            WHERE (v."Number" = f."LiveNumber" OR v."DueUtc" IS NOT NULL OR ({isDraft} AND v."Number" = f."DraftNumber"))
                AND part."key" = 'PictureId' AND part."type" = 'integer'
            """)
        .ToListAsync(cancellationToken);
}
