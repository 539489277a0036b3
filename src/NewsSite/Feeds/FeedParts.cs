using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Feeds;

/// <summary>What a feed says of its articles beyond their cards, by article: five queries, however many articles.</summary>
internal sealed record FeedParts(
    ILookup<int, string> Html,
    ILookup<int, string> Background,
    ILookup<int, CorrectionView> Corrections,
    ILookup<int, BylineLink> Writers,
    ILookup<int, string> Topics)
{
    public static async Task<FeedParts> LoadAsync(NewsDb db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var html = await db.Articles.Where(Article.VisibleToReaders)
            .Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Body!.Html })
            .ToListAsync(cancellationToken);
        var background = await db.Set<BackgroundItem>()
            .Where(b => ids.Contains(b.ArticleId))
            .OrderBy(b => b.Position)
            .Select(b => new { b.ArticleId, b.Html })
            .ToListAsync(cancellationToken);
        var corrections = await db.Set<Correction>()
            .Where(c => ids.Contains(c.ArticleId))
            .OrderByDescending(c => c.Position)
            .Select(c => new { c.ArticleId, Correction = new CorrectionView(c.Text, c.CorrectedUtc) })
            .ToListAsync(cancellationToken);
        var writers = await db.Bylines
            .Where(b => ids.Contains(b.ArticleId) && b.Role == BylineRole.Text)
            .OrderBy(b => b.Position)
            .Select(b => new { b.ArticleId, Writer = new BylineLink(b.Name, b.Role, b.Author == null ? null : b.Author.Slug) })
            .ToListAsync(cancellationToken);
        var topics = await db.ArticleTopics
            .Where(t => ids.Contains(t.ArticleId))
            .OrderBy(t => t.Position)
            .Select(t => new { t.ArticleId, t.Topic!.Name })
            .ToListAsync(cancellationToken);
        return new FeedParts(
            html.ToLookup(row => row.Id, row => row.Html),
            background.ToLookup(row => row.ArticleId, row => row.Html),
            corrections.ToLookup(row => row.ArticleId, row => row.Correction),
            writers.ToLookup(row => row.ArticleId, row => row.Writer),
            topics.ToLookup(row => row.ArticleId, row => row.Name));
    }
}
