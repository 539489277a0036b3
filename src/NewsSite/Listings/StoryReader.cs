using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Listings;

/// <summary>A story as its timeline shows it; a page costs the same at any depth and however long the story is.</summary>
internal sealed class StoryReader(OpenDatabases databases)
{
    private const int EarlierLength = 12;

    /// <summary>So many of the newest articles say who writes the story.</summary>
    private const int WrittenLately = 100;

    private const int WriterLimit = 6;

    public async Task<Answer<StoryView>> FindAsync(string slug, Cursor before, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var story = await db.Stories
            .Where(s => s.Slug == slug)
            .Select(s => new { s.Id, s.Slug, s.Title, s.Summary })
            .FirstOrDefaultAsync(cancellationToken);
        if (story is null)
            return Answer<StoryView>.Missing;

        var articles = await db.OfStoryAsync(story.Id, before, ListingReader.Length, cancellationToken);
        if (ListingReader.HoldsNothing(articles, before))
            return Answer<StoryView>.Missing;

        var ends = await EndsAsync(db, story.Id, cancellationToken);
        var shown = articles.Articles.Select(card => card.Id).ToList();
        var keyEvents = db.Articles.Where(Article.VisibleToReaders).Where(a => a.StoryId == story.Id && a.IsKeyEvent);
        return new Answer<StoryView>.Ok(new StoryView(story.Slug, story.Title, story.Summary, articles)
        {
            BeganUtc = ends.BeganUtc,
            MovedUtc = ends.MovedUtc,
            Writers = await WritersAsync(db, story.Id, cancellationToken),
            KeyEventIds = (await keyEvents.Where(a => shown.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken)).ToHashSet(),
            EarlierKeyEvents = before == Cursor.Newest && articles.Next is { } next
                ? await EarlierAsync(keyEvents, next, cancellationToken)
                : [],
        });
    }

    private static async Task<(DateTime? BeganUtc, DateTime? MovedUtc)> EndsAsync(NewsDb db, int storyId, CancellationToken cancellationToken)
    {
        var visible = db.Articles.Where(Article.VisibleToReaders).Where(a => a.StoryId == storyId);
        var first = await visible.OrderBy(a => a.PublishedUtc).Select(a => a.PublishedUtc).FirstOrDefaultAsync(cancellationToken);
        var last = await visible.OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id)
            .Select(a => new { a.PublishedUtc, a.UpdatedUtc })
            .FirstOrDefaultAsync(cancellationToken);
        return (first, last?.UpdatedUtc > last?.PublishedUtc ? last?.UpdatedUtc : last?.PublishedUtc);
    }

    private static async Task<IReadOnlyList<BylineLink>> WritersAsync(NewsDb db, int storyId, CancellationToken cancellationToken)
    {
        var newest = db.Articles.Where(Article.VisibleToReaders).Where(a => a.StoryId == storyId)
            .OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id)
            .Take(WrittenLately)
            .Select(a => a.Id);
        var writers = await db.Bylines
            .Where(b => newest.Contains(b.ArticleId) && b.Role == BylineRole.Text)
            .GroupBy(b => new { b.Name, Slug = b.Author == null ? null : b.Author.Slug })
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name)
            .Take(WriterLimit)
            .Select(group => group.Key)
            .ToListAsync(cancellationToken);
        return [.. writers.Select(writer => new BylineLink(writer.Name, BylineRole.Text, writer.Slug))];
    }

    private static async Task<IReadOnlyList<ArticleLine>> EarlierAsync(
        IQueryable<Article> keyEvents, Cursor before, CancellationToken cancellationToken) => await keyEvents
        .Where(a => a.PublishedUtc <= before.PublishedUtc)
        .Where(a => a.PublishedUtc < before.PublishedUtc || a.Id < before.ArticleId)
        .OrderByDescending(a => a.PublishedUtc).ThenByDescending(a => a.Id)
        .Take(EarlierLength)
        .Select(a => new ArticleLine(a.PublishedOn!.Value, a.Slug, a.PublishedUtc!.Value, a.Headline, a.Language))
        .ToListAsync(cancellationToken);
}
