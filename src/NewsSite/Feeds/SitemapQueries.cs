using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Feeds;

/// <summary>What a part of a sitemap asks of the database: a range of rows, and one seek in an index for each.</summary>
internal static class SitemapQueries
{
    /// <summary>The pages of what is numbered above <paramref name="after"/>, up to <paramref name="upTo"/>.</summary>
    public static IQueryable<SitemapEntry> Entries(NewsDb db, SitemapList list, int after, int upTo) => list switch
    {
        SitemapList.Topics => Topics(db, after, upTo),
        SitemapList.Authors => Authors(db, after, upTo),
        SitemapList.Stories => Stories(db, after, upTo),
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    /// <summary>A part of a month's articles, by their addresses. Syndicated text is listed where it first appeared.</summary>
    public static IQueryable<ListedArticle> Articles(NewsDb db, DateOnly firstDay, int skip, int length)
    {
        var nextMonth = firstDay.AddMonths(1);
        return db.Articles
            .Where(Article.VisibleToReaders)
            .Where(a => a.PublishedOn >= firstDay && a.PublishedOn < nextMonth && a.CanonicalUrl == null)
            .OrderBy(a => a.PublishedOn)
            .ThenBy(a => a.Slug)
            .Skip(skip)
            .Take(length)
            .Select(a => new ListedArticle(
                a.PublishedOn!.Value,
                a.Slug,
                a.UpdatedUtc > a.PublishedUtc ? a.UpdatedUtc.Value : a.PublishedUtc!.Value,
                a.LeadPicture == null ? "" : a.LeadPicture.Shown));
    }

    private static IQueryable<SitemapEntry> Topics(NewsDb db, int after, int upTo) => db.Topics
        .Where(t => t.Id > after && t.Id <= upTo)
        .Where(t => db.ArticleTopics.Any(listed => listed.TopicId == t.Id && listed.ListedUtc != null))
        .OrderBy(t => t.Id)
        .Select(t => SitemapEntry.OfList(
            ArticlePath.OfTopic(t.Slug),
            db.ArticleTopics.Where(listed => listed.TopicId == t.Id && listed.ListedUtc != null).Max(listed => listed.ListedUtc),
            t.ChangedUtc));

    private static IQueryable<SitemapEntry> Authors(NewsDb db, int after, int upTo) => db.Authors
        .Where(a => a.Id > after && a.Id <= upTo)
        .Where(a => db.Bylines.Any(listed => listed.AuthorId == a.Id && listed.ListedUtc != null))
        .OrderBy(a => a.Id)
        .Select(a => SitemapEntry.OfList(
            ArticlePath.OfAuthor(a.Slug),
            db.Bylines.Where(listed => listed.AuthorId == a.Id && listed.ListedUtc != null).Max(listed => listed.ListedUtc),
            a.ChangedUtc));

    private static IQueryable<SitemapEntry> Stories(NewsDb db, int after, int upTo) => db.Stories
        .Where(s => s.Id > after && s.Id <= upTo)
        .Where(s => db.Articles.Where(Article.VisibleToReaders).Any(a => a.StoryId == s.Id))
        .OrderBy(s => s.Id)
        .Select(s => SitemapEntry.OfList(
            ArticlePath.OfStory(s.Slug),
            db.Articles.Where(Article.VisibleToReaders).Where(a => a.StoryId == s.Id).Max(a => a.PublishedUtc),
            s.ChangedUtc));
}

/// <param name="Shown">Of the lead picture, as <see cref="Media.MediaAsset.Shown"/> has it; empty without one.</param>
internal sealed record ListedArticle(DateOnly PublishedOn, string Slug, DateTime ChangedUtc, string Shown);
