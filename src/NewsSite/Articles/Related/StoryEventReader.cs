using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Related;

/// <summary>The published articles of a story for the newsroom, which says which of them are key events.</summary>
internal sealed class StoryEventReader(IDbContextFactory<NewsDb> databases)
{
    private const int Limit = 100;

    /// <returns>The newest, and every key event however old, newest first.</returns>
    public async Task<IReadOnlyList<StoryEvent>> ListAsync(int storyId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var published = db.Articles.AsNoTracking().Where(Article.VisibleToReaders).Where(a => a.StoryId == storyId)
            .OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id);
        var newest = await published.Take(Limit).Select(Event).ToListAsync(cancellationToken);
        var older = newest.Count < Limit
            ? []
            : await published.Where(a => a.IsKeyEvent).Take(Limit).Select(Event).ToListAsync(cancellationToken);
        return [.. newest.Concat(older).DistinctBy(one => one.ArticleId)];
    }

    private static readonly System.Linq.Expressions.Expression<Func<Article, StoryEvent>> Event =
        a => new StoryEvent(a.Id, a.Headline, a.PublishedUtc!.Value, a.IsKeyEvent);
}

internal sealed record StoryEvent(int ArticleId, string Headline, DateTime PublishedUtc, bool IsKeyEvent);
