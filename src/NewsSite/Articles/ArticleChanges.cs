using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>
/// Takes published articles to the end of the changes when something else has changed what readers get of them: a name, an
/// address, a picture's words. Their own version stays, because their own words do.
/// </summary>
internal static class ArticleChanges
{
    /// <param name="db">Within the transaction of the change.</param>
    /// <param name="articles">The ids of articles in whatever state.</param>
    public static async Task NoteAsync(NewsDb db, IQueryable<int> articles, CancellationToken cancellationToken)
    {
        var published = await db.Articles.Where(Article.VisibleToReaders).Where(a => articles.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        if (published.Count == 0)
            return;
        var ids = JsonSerializer.Serialize(published);
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM "ArticleChanges" WHERE "ArticleId" IN (SELECT value FROM json_each({ids}));
            INSERT INTO "ArticleChanges" ("ArticleId") SELECT value FROM json_each({ids});
            """,
            cancellationToken);
    }
}
