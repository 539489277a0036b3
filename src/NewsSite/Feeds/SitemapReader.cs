using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Feeds;

/// <summary>
/// Every page that readers may find. A part is a range of numbers in the database, not a number of rows or a month, so
/// that it costs the same on any site and an address stays in the part where a crawler found it.
/// </summary>
internal sealed class SitemapReader(OpenDatabases databases, SiteClock clock)
{
    /// <summary>Below the protocol's 50,000, because a part is read and kept whole.</summary>
    public const int PartLength = 10_000;

    private const int NewsLimit = 1_000;

    private static readonly TimeSpan NewsAge = TimeSpan.FromHours(48);

    private static readonly SitemapList[] Lists = Enum.GetValues<SitemapList>();

    public static string PagesPath => "/sitemap-pages.xml";

    public static string PartPath(SitemapList list, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/sitemap-{list.ToString().ToLowerInvariant()}-{number}.xml");

    public async Task<Sitemap> ReadAsync(CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var highest = new Dictionary<SitemapList, int>();
        foreach (var list in Lists)
            highest[list] = await HighestAsync(db, list, cancellationToken);
        return highest.Values.Sum(id => (long)id) <= PartLength
            ? new Sitemap(await WholeAsync(db, cancellationToken), [])
            : new Sitemap([], await PartsAsync(db, highest, cancellationToken));
    }

    /// <summary>The front, the archive, the sections and the standing pages.</summary>
    public async Task<IReadOnlyList<SitemapEntry>> PagesAsync(CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        return await PagesAsync(db, cancellationToken);
    }

    /// <param name="number">From 1.</param>
    /// <returns>Empty when there is no such part.</returns>
    public async Task<IReadOnlyList<SitemapEntry>> PartAsync(SitemapList list, int number, CancellationToken cancellationToken)
    {
        if (number > int.MaxValue / PartLength)
            return [];

        using var loan = databases.Borrow();
        var db = loan.Db;
        return await SitemapQueries.Entries(db, list, (number - 1) * PartLength, number * PartLength)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The articles of the last two days, newest first.</summary>
    public async Task<IReadOnlyList<NewsEntry>> NewsAsync(CancellationToken cancellationToken)
    {
        var sinceUtc = clock.UtcNow - NewsAge;
        using var loan = databases.Borrow();
        var db = loan.Db;
        return await db.Articles.Where(Article.VisibleToReaders)
            .Where(a => a.PublishedUtc >= sinceUtc && a.CanonicalUrl == null)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(NewsLimit)
            .Select(a => new NewsEntry(
                ArticlePath.Of(a.PublishedOn!.Value, a.Slug), a.Headline, a.Language, a.PublishedUtc!.Value))
            .ToListAsync(cancellationToken);
    }

    private static async Task<List<SitemapEntry>> WholeAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var entries = await PagesAsync(db, cancellationToken);
        foreach (var list in Lists)
            entries.AddRange(await SitemapQueries.Entries(db, list, 0, PartLength).ToListAsync(cancellationToken));
        return entries;
    }

    private static async Task<List<string>> PartsAsync(
        NewsDb db, Dictionary<SitemapList, int> highest, CancellationToken cancellationToken)
    {
        List<string> paths = [PagesPath];
        foreach (var list in Lists)
        {
            for (var after = 0; after < highest[list]; after += PartLength)
            {
                if (await SitemapQueries.Entries(db, list, after, after + PartLength).AnyAsync(cancellationToken))
                    paths.Add(PartPath(list, (after / PartLength) + 1));
            }
        }

        return paths;
    }

    private static async Task<List<SitemapEntry>> PagesAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var newestUtc = await db.Articles.Where(Article.VisibleToReaders).MaxAsync(a => a.PublishedUtc, cancellationToken);
        List<SitemapEntry> entries = [new("/", newestUtc), new("/archive", newestUtc)];
        entries.AddRange(await db.Sections
            .OrderBy(s => s.Position)
            .Select(s => new SitemapEntry(
                ArticlePath.OfSection(s.Slug),
                db.Articles.Where(Article.VisibleToReaders).Where(a => a.SectionId == s.Id).Max(a => a.PublishedUtc)))
            .ToListAsync(cancellationToken));
        entries.AddRange(await db.StandingPages
            .OrderBy(p => p.Slug)
            .Select(p => new SitemapEntry(ArticlePath.OfSection(p.Slug), p.SavedUtc))
            .ToListAsync(cancellationToken));
        return entries;
    }

    private static async Task<int> HighestAsync(NewsDb db, SitemapList list, CancellationToken cancellationToken) => list switch
    {
        SitemapList.Articles => await db.Articles.MaxAsync(a => (int?)a.Id, cancellationToken),
        SitemapList.Topics => await db.Topics.MaxAsync(t => (int?)t.Id, cancellationToken),
        SitemapList.Authors => await db.Authors.MaxAsync(a => (int?)a.Id, cancellationToken),
        SitemapList.Stories => await db.Stories.MaxAsync(s => (int?)s.Id, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    } ?? 0;
}
