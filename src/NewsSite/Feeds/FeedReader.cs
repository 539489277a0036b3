using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Listings;
using NewsSite.Site;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;

namespace NewsSite.Feeds;

/// <summary>The feeds' one source: the newest published articles of the front, a section, a topic, an author, a story.</summary>
internal sealed class FeedReader(
    OpenDatabases databases, FurnitureReader furniture, Edition edition, SiteClock clock, IdentityReader identity,
    IOptions<SiteOptions> options)
{
    public const int Length = 50;

    public async Task<Answer<Feed>> FrontAsync(CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var newest = await db.Articles.PageAsync(Cursor.Newest, Length, cancellationToken);
        return await FeedAsync(db, new FeedScope("/", "", identity.Current.Description, article => true), newest, options.Value.WebSubHub, cancellationToken);
    }

    public async Task<Answer<Feed>> SectionAsync(string slug, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var section = await db.Sections.Where(s => s.Slug == slug)
            .Select(s => new { s.Id, s.Name, s.Description })
            .FirstOrDefaultAsync(cancellationToken);
        if (section is null)
            return Answer<Feed>.Missing;

        var newest = await db.OfSectionAsync(section.Id, Cursor.Newest, Length, cancellationToken);
        var scope = new FeedScope(ArticlePath.OfSection(slug), section.Name, section.Description, article => article.SectionId == section.Id);
        return await FeedAsync(db, scope, newest, options.Value.WebSubHub, cancellationToken);
    }

    /// <returns>Missing for a topic that no published article has: its name is nobody's business yet.</returns>
    public async Task<Answer<Feed>> TopicAsync(string slug, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var topic = await db.Topics.Where(t => t.Slug == slug)
            .Select(t => new { t.Id, t.Name, t.Description })
            .FirstOrDefaultAsync(cancellationToken);
        if (topic is null)
            return Answer<Feed>.Missing;

        var scope = new FeedScope(
            ArticlePath.OfTopic(slug), topic.Name, topic.Description, article => article.Topics.Any(listed => listed.TopicId == topic.Id));
        return await UnlessEmptyAsync(db, scope, await db.OfTopicAsync(topic.Id, Cursor.Newest, Length, cancellationToken), cancellationToken);
    }

    /// <returns>Missing for an author without a published article.</returns>
    public async Task<Answer<Feed>> AuthorAsync(string slug, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var author = await db.Authors.Where(a => a.Slug == slug)
            .Select(a => new { a.Id, a.Name, a.Biography })
            .FirstOrDefaultAsync(cancellationToken);
        if (author is null)
            return Answer<Feed>.Missing;

        var scope = new FeedScope(
            ArticlePath.OfAuthor(slug), author.Name, author.Biography, article => article.Bylines.Any(byline => byline.AuthorId == author.Id));
        return await UnlessEmptyAsync(db, scope, await db.OfAuthorAsync(author.Id, Cursor.Newest, Length, cancellationToken), cancellationToken);
    }

    /// <returns>Missing for a story without a published article.</returns>
    public async Task<Answer<Feed>> StoryAsync(string slug, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var story = await db.Stories.Where(s => s.Slug == slug)
            .Select(s => new { s.Id, s.Title, s.Summary })
            .FirstOrDefaultAsync(cancellationToken);
        if (story is null)
            return Answer<Feed>.Missing;

        var newest = await db.OfStoryAsync(story.Id, Cursor.Newest, Length, cancellationToken);
        var scope = new FeedScope(ArticlePath.OfStory(slug), story.Title, story.Summary, article => article.StoryId == story.Id);
        return await UnlessEmptyAsync(db, scope, newest, cancellationToken);
    }

    /// <summary>Some articles, of which those are given that readers can see, newest first.</summary>
    public async Task<Answer<Feed>> ChosenAsync(FeedScope scope, IReadOnlyList<int> articleIds, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var newest = await db.Articles.Where(a => articleIds.Contains(a.Id)).PageAsync(Cursor.Newest, Length, cancellationToken);
        return await FeedAsync(db, scope, newest, hub: null, cancellationToken);
    }

    private async Task<Answer<Feed>> UnlessEmptyAsync(
        NewsDb db, FeedScope scope, Listing newest, CancellationToken cancellationToken) =>
        newest.Articles.Count == 0 ? Answer<Feed>.Missing : await FeedAsync(db, scope, newest, options.Value.WebSubHub, cancellationToken);

    /// <param name="hub">Only where it is told of changes: it is not of every search that somebody may think of.</param>
    private async Task<Answer<Feed>> FeedAsync(
        NewsDb db, FeedScope scope, Listing newest, Uri? hub, CancellationToken cancellationToken)
    {
        var site = identity.Current;
        var parts = await FeedParts.LoadAsync(db, [.. newest.Articles.Select(card => card.Id)], cancellationToken);
        var items = newest.Articles
            .Where(card => parts.Html.Contains(card.Id))
            .Select(card => FeedItems.Item(card, parts, site.Url, clock))
            .ToList();
        var withdrawn = await Withdrawals.OfAsync(db, scope, site.Url, cancellationToken);
        var changes = items.Select(item => item.ChangedUtc).Concat(withdrawn.Select(entry => entry.WithdrawnUtc)).ToList();
        var description = scope.Description.Length > 0 ? scope.Description : $"{scope.Name}: the newest articles of {site.Name}.";
        var isSample = (await furniture.ReadAsync(cancellationToken)).IsSample;
        return new Answer<Feed>.Ok(new Feed
        {
            Title = scope.Name.Length == 0 ? site.Name : $"{scope.Name} · {site.Name}",
            Description = isSample ? $"Sample content, all of it invented. {description}" : description,
            Language = site.Language,
            SiteName = site.Name,
            SiteAddress = PublicAddress.Absolute(site.Url, "/"),
            Home = PublicAddress.Absolute(site.Url, scope.Path + scope.Query),
            Query = scope.Query,
            Base = PublicAddress.Absolute(site.Url, scope.Path.TrimEnd('/') + "/feed"),
            Hub = hub?.AbsoluteUri,
            ChangedUtc = changes.Count == 0 ? edition.Current.TurnedUtc : changes.Max(),
            Items = items,
            Withdrawn = withdrawn,
        });
    }
}
