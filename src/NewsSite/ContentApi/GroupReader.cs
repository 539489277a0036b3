using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site.Addressing;
using NewsSite.Site.Identity;

namespace NewsSite.ContentApi;

/// <summary>Sections, topics, authors and stories in the order in which they came to be; only those that published articles have, but for sections, which are on every page.</summary>
internal sealed class GroupReader(OpenDatabases databases, IdentityReader identity)
{
    /// <param name="kind">One of <see cref="ArticleFilter.Groups"/>.</param>
    /// <param name="after">The page begins behind the one with this number.</param>
    public async Task<ApiPage<ApiGroup>> ListAsync(string kind, long after, int limit, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var found = await Rows(loan.Db, kind).Where(row => row.Id > after)
            .OrderBy(row => row.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var page = found.Take(limit).ToList();
        var site = identity.Current.Url;
        return new ApiPage<ApiGroup>(
            [.. page.Select(row => new ApiGroup(row.Slug, row.Name, row.About, PublicAddress.Absolute(site, PathOf(kind, row.Slug))))],
            found.Count > limit ? page[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <returns>The number of the one with this slug; null when readers know of none.</returns>
    public static Task<int?> FindAsync(NewsDb db, string kind, string slug, CancellationToken cancellationToken) =>
        Rows(db, kind).Where(row => row.Slug == slug).Select(row => (int?)row.Id).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<Row> Rows(NewsDb db, string kind) => kind switch
    {
        "section" => db.Sections.Select(s => new Row { Id = s.Id, Slug = s.Slug, Name = s.Name, About = s.Description }),
        "topic" => db.Topics.Where(t => db.ArticleTopics.Any(listed => listed.TopicId == t.Id && listed.ListedUtc != null))
            .Select(t => new Row { Id = t.Id, Slug = t.Slug, Name = t.Name, About = t.Description }),
        "author" => db.Authors.Where(a => db.Bylines.Any(listed => listed.AuthorId == a.Id && listed.ListedUtc != null))
            .Select(a => new Row { Id = a.Id, Slug = a.Slug, Name = a.Name, About = a.Biography }),
        "story" => db.Stories.Where(s => db.Articles.Where(Article.VisibleToReaders).Any(a => a.StoryId == s.Id))
            .Select(s => new Row { Id = s.Id, Slug = s.Slug, Name = s.Title, About = s.Summary }),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such group."),
    };

    private static string PathOf(string kind, string slug) => kind switch
    {
        "section" => ArticlePath.OfSection(slug),
        "topic" => ArticlePath.OfTopic(slug),
        "author" => ArticlePath.OfAuthor(slug),
        _ => ArticlePath.OfStory(slug),
    };

    private sealed class Row
    {
        public required int Id { get; init; }

        public required string Slug { get; init; }

        public required string Name { get; init; }

        public required string About { get; init; }
    }
}
