using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Announcements;

/// <summary>What is to be told now, to whom, and what may be said of it.</summary>
internal sealed class AnnouncementReader(IDbContextFactory<NewsDb> databases)
{
    /// <returns>Who has something coming that is due; one of an article waits until the one before it is through.</returns>
    public async Task<IReadOnlyList<Receiver>> ReceiversAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Receivers.AsNoTracking()
            .Where(receiver => db.Announcements.Any(a => a.ReceiverId == receiver.Id && a.State == AnnouncementState.Waiting && a.NextUtc <= nowUtc))
            .OrderBy(receiver => receiver.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The oldest that are due to one receiver, each article at most once.</summary>
    public static async Task<IReadOnlyList<DueAnnouncement>> DueAsync(
        NewsDb db, int receiverId, DateTime nowUtc, int atMost, CancellationToken cancellationToken)
    {
        var due = await db.Announcements.AsNoTracking()
            .Where(a => a.ReceiverId == receiverId && a.State == AnnouncementState.Waiting && a.NextUtc <= nowUtc)
            .Where(a => a.ArticleId == null || !db.Announcements.Any(earlier => earlier.ArticleId == a.ArticleId
                && earlier.ReceiverId == receiverId && earlier.State == AnnouncementState.Waiting && earlier.Id < a.Id))
            .OrderBy(a => a.Id)
            .Take(atMost)
            .Select(a => new { a.Id, a.Key, a.Happening, a.HappenedUtc, a.ArticleId, a.List, a.ListId })
            .ToListAsync(cancellationToken);
        var ids = due.Select(a => a.ArticleId).OfType<int>().ToList();
        var articles = await db.Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id) && a.PublishedOn != null)
            .Select(a => new AnnouncedArticle(
                a.Id,
                ArticlePath.Of(a.PublishedOn!.Value, a.Slug),
                a.State == ArticleState.Published ? new ShownArticle(a.Headline, a.Language, a.PublishedUtc!.Value, a.UpdatedUtc) : null))
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        return
        [
            .. due.Select(a => new DueAnnouncement(
                a.Id, a.Key, a.Happening, a.HappenedUtc, a.ArticleId is { } id ? articles.GetValueOrDefault(id) : null)
            {
                List = a is { List: { } kind, ListId: { } listId } ? (kind, listId) : null,
            }),
        ];
    }

    /// <returns>When the next one is due; null when none is waiting.</returns>
    public async Task<DateTime?> NextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Announcements.Where(a => a.State == AnnouncementState.Waiting).MinAsync(a => (DateTime?)a.NextUtc, cancellationToken);
    }

    /// <summary>
    /// The pages of all lists that have feeds and that are named, or of which those articles are or were a part; the front is
    /// one. A list that was removed, or has nothing in it any more, has no feed.
    /// </summary>
    public async Task<IReadOnlyList<string>> ListsOfAsync(
        IReadOnlyList<int> articles, IReadOnlyList<(ListKind Kind, int Id)> lists, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var placed = await db.Articles.Where(a => articles.Contains(a.Id)).Select(a => new { a.SectionId, a.StoryId }).ToListAsync(cancellationToken);
        var sectionIds = With(ListKind.Section, placed.Select(a => a.SectionId));
        var topicIds = With(ListKind.Topic, await db.ArticleTopics.Where(t => articles.Contains(t.ArticleId)).Select(t => t.TopicId).ToListAsync(cancellationToken));
        var authorIds = With(
            ListKind.Author,
            await db.Bylines.Where(b => articles.Contains(b.ArticleId) && b.AuthorId != null).Select(b => b.AuthorId!.Value).ToListAsync(cancellationToken));
        var storyIds = With(ListKind.Story, placed.Select(a => a.StoryId).OfType<int>());
        var sections = await db.Sections.Where(s => sectionIds.Contains(s.Id)).Select(s => s.Slug).ToListAsync(cancellationToken);
        var topics = await db.Topics
            .Where(t => topicIds.Contains(t.Id) && db.ArticleTopics.Any(listed => listed.TopicId == t.Id && listed.ListedUtc != null))
            .Select(t => t.Slug).ToListAsync(cancellationToken);
        var authors = await db.Authors
            .Where(a => authorIds.Contains(a.Id) && db.Bylines.Any(listed => listed.AuthorId == a.Id && listed.ListedUtc != null))
            .Select(a => a.Slug).ToListAsync(cancellationToken);
        var stories = await db.Stories
            .Where(s => storyIds.Contains(s.Id) && db.Articles.Where(Article.VisibleToReaders).Any(a => a.StoryId == s.Id))
            .Select(s => s.Slug).ToListAsync(cancellationToken);
        return
        [
            "/", .. sections.Select(ArticlePath.OfSection), .. topics.Select(ArticlePath.OfTopic),
            .. authors.Select(ArticlePath.OfAuthor), .. stories.Select(ArticlePath.OfStory),
        ];

        List<int> With(ListKind kind, IEnumerable<int> ids) => [.. lists.Where(list => list.Kind == kind).Select(list => list.Id).Union(ids)];
    }
}
