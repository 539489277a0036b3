using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Listings;

/// <summary>
/// The published articles of one section, topic, author or story, newest first, each list from one index. A list begins
/// after the cursor and ends with what was published at <c>fromUtc</c>, or with the first.
/// </summary>
internal static class GroupPaging
{
    public static Task<Listing> OfSectionAsync(
        this NewsDb db, int sectionId, Cursor before, int length, CancellationToken cancellationToken, DateTime fromUtc = default) =>
        db.Articles.Where(a => a.SectionId == sectionId && a.PublishedUtc >= fromUtc).PageAsync(before, length, cancellationToken);

    public static Task<Listing> OfStoryAsync(
        this NewsDb db, int storyId, Cursor before, int length, CancellationToken cancellationToken, DateTime fromUtc = default) =>
        db.Articles.Where(a => a.StoryId == storyId && a.PublishedUtc >= fromUtc).PageAsync(before, length, cancellationToken);

    public static Task<Listing> OfTopicAsync(
        this NewsDb db, int topicId, Cursor before, int length, CancellationToken cancellationToken, DateTime fromUtc = default) =>
        db.PageOfAsync(
            db.ArticleTopics
                .Where(t => t.TopicId == topicId && t.ListedUtc != null && t.ListedUtc >= fromUtc && t.ListedUtc <= before.PublishedUtc)
                .Where(t => t.ListedUtc < before.PublishedUtc || t.ArticleId < before.ArticleId)
                .OrderByDescending(t => t.ListedUtc)
                .ThenByDescending(t => t.ArticleId)
                .Select(t => t.ArticleId),
            length,
            cancellationToken);

    public static Task<Listing> OfAuthorAsync(
        this NewsDb db, int authorId, Cursor before, int length, CancellationToken cancellationToken, DateTime fromUtc = default) =>
        db.PageOfAsync(
            db.Bylines
                .Where(b => b.AuthorId == authorId && b.ListedUtc != null && b.ListedUtc >= fromUtc && b.ListedUtc <= before.PublishedUtc)
                .Where(b => b.ListedUtc < before.PublishedUtc || b.ArticleId < before.ArticleId)
                .OrderByDescending(b => b.ListedUtc)
                .ThenByDescending(b => b.ArticleId)
                .Select(b => b.ArticleId),
            length,
            cancellationToken);
}
