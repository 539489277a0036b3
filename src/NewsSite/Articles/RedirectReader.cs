using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>Where a superseded address leads now.</summary>
internal sealed class RedirectReader(OpenDatabases databases)
{
    private const string Feeds = "/feed.";

    /// <summary>The feeds of what moved move with it.</summary>
    /// <param name="path">Decoded, without query.</param>
    /// <returns>
    /// The present path. Null when nothing ever had this address, and when what has the present one is not published: its
    /// name is nobody's business yet.
    /// </returns>
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var end = path.LastIndexOf(Feeds, StringComparison.Ordinal);
        var (page, feed) = end > 0 ? (path[..end], path[end..]) : (path, "");
        using var loan = databases.Borrow();
        var db = loan.Db;
        var present = await db.Redirects
            .Where(r => r.FromPath == page)
            .Select(r => r.ToPath)
            .FirstOrDefaultAsync(cancellationToken);
        return present is not null && await IsPublicAsync(db, present, cancellationToken) ? present + feed : null;
    }

    private static async Task<bool> IsPublicAsync(NewsDb db, string path, CancellationToken cancellationToken)
    {
        var slug = path[(path.LastIndexOf('/') + 1)..];
        if (path == ArticlePath.OfTopic(slug))
            return await db.ArticleTopics.AnyAsync(t => t.Topic!.Slug == slug && t.ListedUtc != null, cancellationToken);
        if (path == ArticlePath.OfAuthor(slug))
            return await db.Bylines.AnyAsync(b => b.Author!.Slug == slug && b.ListedUtc != null, cancellationToken);
        return path != ArticlePath.OfStory(slug)
            || await db.Articles.Where(Article.VisibleToReaders).AnyAsync(a => a.Story!.Slug == slug, cancellationToken);
    }
}
