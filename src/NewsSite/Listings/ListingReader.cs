using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Listings;

/// <summary>Lists of published articles by section, topic, author or story; a page costs the same at any depth.</summary>
internal sealed class ListingReader(OpenDatabases databases)
{
    public const int Length = 24;

    public async Task<Answer<SectionView>> SectionAsync(string slug, Cursor before, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var section = await db.Sections.AsNoTracking()
            .Where(s => s.Slug == slug)
            .Select(s => new { s.Id, s.Slug, s.Name, s.Description })
            .FirstOrDefaultAsync(cancellationToken);
        if (section is null)
            return Answer<SectionView>.Missing;

        var articles = await db.Articles.Where(a => a.SectionId == section.Id).PageAsync(before, Length, cancellationToken);
        return new Answer<SectionView>.Ok(new SectionView(section.Slug, section.Name, section.Description, articles));
    }

    public async Task<Answer<TopicView>> TopicAsync(string slug, Cursor before, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var topic = await db.Topics.AsNoTracking()
            .Where(t => t.Slug == slug)
            .Select(t => new { t.Id, t.Slug, t.Name, t.Description })
            .FirstOrDefaultAsync(cancellationToken);
        if (topic is null)
            return Answer<TopicView>.Missing;

        var listed = db.ArticleTopics
            .Where(t => t.TopicId == topic.Id && t.ListedUtc != null && t.ListedUtc <= before.PublishedUtc)
            .Where(t => t.ListedUtc < before.PublishedUtc || t.ArticleId < before.ArticleId)
            .OrderByDescending(t => t.ListedUtc)
            .ThenByDescending(t => t.ArticleId)
            .Select(t => t.ArticleId);
        var articles = await db.PageOfAsync(listed, Length, cancellationToken);
        return HoldsNothing(articles, before)
            ? Answer<TopicView>.Missing
            : new Answer<TopicView>.Ok(new TopicView(topic.Slug, topic.Name, topic.Description, articles));
    }

    public async Task<Answer<AuthorView>> AuthorAsync(string slug, Cursor before, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var author = await db.Authors.AsNoTracking()
            .Where(a => a.Slug == slug)
            .Select(a => new { a.Id, a.Slug, a.Name, a.JobTitle, a.Biography })
            .FirstOrDefaultAsync(cancellationToken);
        if (author is null)
            return Answer<AuthorView>.Missing;

        var listed = db.Bylines
            .Where(b => b.AuthorId == author.Id && b.ListedUtc != null && b.ListedUtc <= before.PublishedUtc)
            .Where(b => b.ListedUtc < before.PublishedUtc || b.ArticleId < before.ArticleId)
            .OrderByDescending(b => b.ListedUtc)
            .ThenByDescending(b => b.ArticleId)
            .Select(b => b.ArticleId);
        var articles = await db.PageOfAsync(listed, Length, cancellationToken);
        return HoldsNothing(articles, before)
            ? Answer<AuthorView>.Missing
            : new Answer<AuthorView>.Ok(
                new AuthorView(author.Slug, author.Name, author.JobTitle, author.Biography, articles));
    }

    public async Task<Answer<StoryView>> StoryAsync(string slug, Cursor before, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var story = await db.Stories.AsNoTracking()
            .Where(s => s.Slug == slug)
            .Select(s => new { s.Id, s.Slug, s.Title, s.Summary })
            .FirstOrDefaultAsync(cancellationToken);
        if (story is null)
            return Answer<StoryView>.Missing;

        var articles = await db.Articles.Where(a => a.StoryId == story.Id).PageAsync(before, Length, cancellationToken);
        return HoldsNothing(articles, before)
            ? Answer<StoryView>.Missing
            : new Answer<StoryView>.Ok(new StoryView(story.Slug, story.Title, story.Summary, articles));
    }

    /// <summary>A topic, author or story of unpublished work alone is not told: its name would give that work away.</summary>
    private static bool HoldsNothing(Listing listing, Cursor before) => listing.Articles.Count == 0 && before == Cursor.Newest;
}
