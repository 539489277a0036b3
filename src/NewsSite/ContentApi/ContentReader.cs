using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Listings;
using NewsSite.Site;

namespace NewsSite.ContentApi;

/// <summary>The content API's one source of articles: published ones, and the fact that one is published no more.</summary>
internal sealed class ContentReader(OpenDatabases databases, NewsObjects objects)
{
    /// <returns>Missing when there is no such section, topic, author or story.</returns>
    public async Task<Answer<ApiPage<NewsObject>>> ArticlesAsync(ArticleFilter filter, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var listing = filter.Of is { } group
            ? await GroupAsync(db, group.Kind, group.Slug, filter, cancellationToken)
            : await db.Articles.Where(a => a.PublishedUtc >= filter.FromUtc).PageAsync(filter.Before, filter.Limit, cancellationToken);
        return listing is null
            ? Answer<ApiPage<NewsObject>>.Missing
            : new Answer<ApiPage<NewsObject>>.Ok(new(await objects.OfAsync(db, listing.Articles, cancellationToken), listing.Next?.ToString()));
    }

    /// <returns>Gone for one that readers had once; missing for one that they never had.</returns>
    public async Task<Answer<NewsObject>> ArticleAsync(int id, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var cards = await db.Articles.Where(Article.VisibleToReaders).Where(a => a.Id == id).Select(ArticleCard.Projection).ToListAsync(cancellationToken);
        if (await objects.OfAsync(db, cards, cancellationToken) is [var found])
            return new Answer<NewsObject>.Ok(found);
        return await db.ArticleChanges.AnyAsync(c => c.ArticleId == id, cancellationToken) ? Answer<NewsObject>.Gone : Answer<NewsObject>.Missing;
    }

    /// <summary>Articles that something else has found, in its order.</summary>
    public async Task<IReadOnlyList<NewsObject>> OfAsync(IReadOnlyList<ArticleCard> cards, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        return await objects.OfAsync(loan.Db, cards, cancellationToken);
    }

    /// <summary>What changed for readers after that place, in the order in which it did; each article once, as it is now.</summary>
    public async Task<(IReadOnlyList<NewsChange> Changes, bool HasMore)> ChangesAsync(long since, int limit, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var changes = await db.ArticleChanges.Where(c => c.Sequence > since).OrderBy(c => c.Sequence).Take(limit + 1)
            .Select(c => new { c.Sequence, c.ArticleId })
            .ToListAsync(cancellationToken);
        var page = changes.Take(limit).ToList();
        List<int> ids = [.. page.Select(change => change.ArticleId)];
        var cards = await db.Articles.Where(Article.VisibleToReaders).Where(a => ids.Contains(a.Id)).Select(ArticleCard.Projection).ToListAsync(cancellationToken);
        var found = (await objects.OfAsync(db, cards, cancellationToken)).ToDictionary(article => article.ArticleId);
        return ([.. page.Select(change => new NewsChange(change.Sequence, change.ArticleId, found.GetValueOrDefault(change.ArticleId)))], changes.Count > limit);
    }

    private static async Task<Listing?> GroupAsync(NewsDb db, string kind, string slug, ArticleFilter filter, CancellationToken cancellationToken)
    {
        if (await GroupReader.FindAsync(db, kind, slug, cancellationToken) is not { } id)
            return null;
        var (before, fromUtc, limit) = (filter.Before, filter.FromUtc, filter.Limit);
        return await (kind switch
        {
            "section" => db.OfSectionAsync(id, before, limit, cancellationToken, fromUtc),
            "topic" => db.OfTopicAsync(id, before, limit, cancellationToken, fromUtc),
            "author" => db.OfAuthorAsync(id, before, limit, cancellationToken, fromUtc),
            _ => db.OfStoryAsync(id, before, limit, cancellationToken, fromUtc),
        });
    }
}
