using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Site;

namespace NewsSite.Listings;

/// <summary>Lists of published articles by section, topic or author; a page costs the same at any depth.</summary>
internal sealed class ListingReader(OpenDatabases databases)
{
    public const int Length = 24;

    /// <summary>So many of a topic's newest articles say which topics stand beside it.</summary>
    private const int NewestOfTopic = 100;

    private const int RelatedLimit = 8;

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

        var articles = await db.OfSectionAsync(section.Id, before, Length, cancellationToken);
        return new Answer<SectionView>.Ok(new SectionView(section.Slug, section.Name, section.Description, articles));
    }

    public async Task<Answer<TopicView>> TopicAsync(string slug, Cursor before, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var topic = await db.Topics.AsNoTracking()
            .Where(t => t.Slug == slug)
            .Select(t => new { t.Id, t.Slug, t.Name, t.Description, t.PictureId })
            .FirstOrDefaultAsync(cancellationToken);
        if (topic is null)
            return Answer<TopicView>.Missing;

        var articles = await db.OfTopicAsync(topic.Id, before, Length, cancellationToken);
        return HoldsNothing(articles, before)
            ? Answer<TopicView>.Missing
            : new Answer<TopicView>.Ok(new TopicView(topic.Slug, topic.Name, topic.Description, articles)
            {
                Picture = await PictureAsync(db, topic.PictureId, cancellationToken),
                Related = await BesideAsync(db, topic.Id, cancellationToken),
            });
    }

    public async Task<Answer<AuthorView>> AuthorAsync(string slug, Cursor before, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var author = await db.Authors.AsNoTracking()
            .Where(a => a.Slug == slug)
            .Select(a => new
            {
                a.Id, a.Slug, a.Name, a.JobTitle, a.Biography, a.PictureId,
                Profile = new AuthorProfile(a.Email, a.Website, a.Social, a.Expertise),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (author is null)
            return Answer<AuthorView>.Missing;

        var articles = await db.OfAuthorAsync(author.Id, before, Length, cancellationToken);
        return HoldsNothing(articles, before)
            ? Answer<AuthorView>.Missing
            : new Answer<AuthorView>.Ok(new AuthorView(author.Slug, author.Name, author.JobTitle, author.Biography, articles)
            {
                Picture = await PictureAsync(db, author.PictureId, cancellationToken),
                Contacts = AuthorContacts.Of(author.Profile),
            });
    }

    /// <summary>A topic, author or story of unpublished work alone is not told: its name would give that work away.</summary>
    public static bool HoldsNothing(Listing listing, Cursor before) => listing.Articles.Count == 0 && before == Cursor.Newest;

    /// <summary>Of published articles only: a topic that stands beside this one in a draft is not told.</summary>
    internal static IQueryable<int> Beside(NewsDb db, int topicId)
    {
        var newest = db.ArticleTopics
            .Where(t => t.TopicId == topicId && t.ListedUtc != null)
            .OrderByDescending(t => t.ListedUtc)
            .ThenByDescending(t => t.ArticleId)
            .Take(NewestOfTopic)
            .Select(t => t.ArticleId);
        return db.ArticleTopics
            .Where(t => newest.Contains(t.ArticleId) && t.TopicId != topicId)
            .GroupBy(t => t.TopicId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Take(RelatedLimit)
            .Select(group => group.Key);
    }

    private static async Task<IReadOnlyList<TopicLink>> BesideAsync(NewsDb db, int topicId, CancellationToken cancellationToken)
    {
        var ids = await Beside(db, topicId).ToListAsync(cancellationToken);
        var topics = await db.Topics.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, Link = new TopicLink(t.Slug, t.Name) })
            .ToDictionaryAsync(t => t.Id, t => t.Link, cancellationToken);
        return [.. ids.Select(id => topics[id])];
    }

    /// <returns>Null for none, or one that has no file yet.</returns>
    private static async Task<Picture?> PictureAsync(NewsDb db, int? id, CancellationToken cancellationToken) => id is null
        ? null
        : await db.MediaAssets.Where(m => m.Id == id && m.Shown != "")
            .Select(m => new Picture(m.Shown, m.AlternativeText, m.Caption, m.Credit, m.Provenance))
            .FirstOrDefaultAsync(cancellationToken);
}
