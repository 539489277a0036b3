using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Writing;
using NewsSite.Data;

namespace NewsSite.Articles.Desk;

/// <summary>What lists of the newsroom show of the newest save of each article, beyond its row.</summary>
internal static class NewestRevisions
{
    /// <summary>Each article's newest revision, sought in the index; its others are not read.</summary>
    public static IQueryable<Revision> Of(NewsDb db, IReadOnlyList<int> articleIds) =>
        db.Articles.AsNoTracking()
            .Where(a => articleIds.Contains(a.Id))
            .Select(a => new { a.Id, Version = db.Revisions.Where(r => r.ArticleId == a.Id).Max(r => (int?)r.Version) ?? 0 })
            .Join(
                db.Revisions.AsNoTracking(), newest => new { ArticleId = newest.Id, newest.Version }, r => new { r.ArticleId, r.Version },
                (newest, r) => r);

    /// <summary>What is said of embargoes in words, by article. Ask for few: it stands among all the other fields.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> EmbargoNotesAsync(
        NewsDb db, IReadOnlyList<int> articleIds, CancellationToken cancellationToken)
    {
        if (articleIds.Count == 0)
            return new Dictionary<int, string>();

        var newest = await Of(db, articleIds).Select(r => new { r.ArticleId, r.FieldsJson }).ToListAsync(cancellationToken);
        var notes = new Dictionary<int, string>();
        foreach (var revision in newest)
        {
            if (CopyJson.Read(revision.FieldsJson).EmbargoNote is { } note)
                notes[revision.ArticleId] = note;
        }

        return notes;
    }
}
