using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Listings;
using NewsSite.Media;
using NewsSite.Site;

namespace NewsSite.Feeds;

/// <summary>
/// Every page that readers may find, but the following pages of lists and the archive's days, to which links lead.
/// Articles are listed by the month of their address, so that what is past keeps its part; what has no date is listed by
/// its number in the database. Either way a part costs the same on any site.
/// </summary>
internal sealed class SitemapReader(OpenDatabases databases, ArchiveReader archive, SiteClock clock)
{
    /// <summary>Below the protocol's 50,000, because a part is read and kept whole.</summary>
    public const int PartLength = 10_000;

    /// <summary>
    /// Of articles, which take more room each: their parts stay below 2 MiB, the most that is kept, also where addresses are
    /// 80 letters of which each is nine when encoded.
    /// </summary>
    public const int ArticlesInPart = 2_000;

    private const int NewsLimit = 1_000;

    private static readonly TimeSpan NewsAge = TimeSpan.FromHours(48);

    private static readonly SitemapList[] Lists = Enum.GetValues<SitemapList>();

    /// <summary>The parts in order: pages, topics and the like, then the articles, newest month first.</summary>
    public async Task<IReadOnlyList<SitemapPart>> PartsAsync(CancellationToken cancellationToken)
    {
        List<SitemapPart> parts = [new(SitemapAddress.Pages, (await PagesAsync(cancellationToken)).Max(page => page.ChangedUtc))];
        using var loan = databases.Borrow();
        var db = loan.Db;
        foreach (var list in Lists)
        {
            var highest = await HighestAsync(db, list, cancellationToken);
            for (var after = 0; after < highest; after += PartLength)
            {
                if (await SitemapQueries.Entries(db, list, after, after + PartLength).AnyAsync(cancellationToken))
                    parts.Add(new SitemapPart(SitemapAddress.OfList(list, (after / PartLength) + 1), null));
            }
        }

        var months = await db.SitemapMonths.Where(m => m.Articles > 0).OrderByDescending(m => m.Month).ToListAsync(cancellationToken);
        parts.AddRange(months.SelectMany(month => Enumerable.Range(1, PartsOf(month))
            .Select(number => new SitemapPart(SitemapAddress.OfMonth(month.Month, number), month.ChangedUtc))));
        return parts;
    }

    /// <summary>The front, the sections, the standing pages, and the archive to its months.</summary>
    public async Task<IReadOnlyList<SitemapEntry>> PagesAsync(CancellationToken cancellationToken)
    {
        var years = await archive.YearsAsync(cancellationToken);
        using var loan = databases.Borrow();
        var db = loan.Db;
        var newestUtc = await NewestAsync(db, cancellationToken);
        List<SitemapEntry> entries = [new("/", newestUtc), new("/archive", newestUtc)];
        entries.AddRange(await db.Sections
            .OrderBy(s => s.Position)
            .Select(s => SitemapEntry.OfList(
                ArticlePath.OfSection(s.Slug),
                db.Articles.Where(Article.VisibleToReaders).Where(a => a.SectionId == s.Id).Max(a => a.PublishedUtc),
                s.ChangedUtc))
            .ToListAsync(cancellationToken));
        entries.AddRange(await db.StandingPages
            .OrderBy(p => p.Slug)
            .Select(p => new SitemapEntry(ArticlePath.OfSection(p.Slug), p.SavedUtc))
            .ToListAsync(cancellationToken));
        var changes = await db.SitemapMonths.ToDictionaryAsync(m => m.Month, m => m.ChangedUtc, cancellationToken);
        entries.AddRange(years.SelectMany(year => Archive(year, changes)));
        return entries;
    }

    /// <param name="number">From 1.</param>
    /// <returns>Empty when there is no such part.</returns>
    public async Task<IReadOnlyList<SitemapEntry>> PartAsync(SitemapList list, int number, CancellationToken cancellationToken)
    {
        if (number > int.MaxValue / PartLength)
            return [];

        using var loan = databases.Borrow();
        return await SitemapQueries.Entries(loan.Db, list, (number - 1) * PartLength, number * PartLength)
            .ToListAsync(cancellationToken);
    }

    /// <returns>Null when the sitemap lists no article of that month in a part of that number.</returns>
    public async Task<SitemapMonth?> MonthAsync(string month, int number, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var found = await loan.Db.SitemapMonths.SingleOrDefaultAsync(m => m.Month == month, cancellationToken);
        return found is not null && number <= PartsOf(found) ? found : null;
    }

    /// <param name="firstDay">Of the month.</param>
    /// <param name="number">From 1.</param>
    public async Task<IReadOnlyList<SitemapEntry>> ArticlesAsync(DateOnly firstDay, int number, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var articles = await SitemapQueries.Articles(loan.Db, firstDay, (number - 1) * ArticlesInPart, ArticlesInPart)
            .ToListAsync(cancellationToken);
        var pictures = articles.Select(article => article.Shown).Where(shown => shown.Length > 0).Distinct()
            .ToDictionary(shown => shown, shown => new Picture(shown, "", "", "", "").Shared.Address);
        return
        [
            .. articles.Select(article => new SitemapEntry(ArticlePath.Of(article.PublishedOn, article.Slug), article.ChangedUtc)
            {
                PicturePath = pictures.GetValueOrDefault(article.Shown),
            }),
        ];
    }

    /// <summary>The articles of the last two days, newest first.</summary>
    public async Task<IReadOnlyList<NewsEntry>> NewsAsync(CancellationToken cancellationToken)
    {
        var sinceUtc = clock.UtcNow - NewsAge;
        using var loan = databases.Borrow();
        return await loan.Db.Articles.Where(Article.VisibleToReaders)
            .Where(a => a.PublishedUtc >= sinceUtc && a.CanonicalUrl == null)
            .OrderByDescending(a => a.PublishedUtc)
            .ThenByDescending(a => a.Id)
            .Take(NewsLimit)
            .Select(a => new NewsEntry(
                ArticlePath.Of(a.PublishedOn!.Value, a.Slug), a.Headline, a.Language, a.PublishedUtc!.Value))
            .ToListAsync(cancellationToken);
    }

    private static int PartsOf(SitemapMonth month) => (month.Articles + ArticlesInPart - 1) / ArticlesInPart;

    private static IEnumerable<SitemapEntry> Archive(ArchiveYear year, Dictionary<string, DateTime> changes)
    {
        var months = year.Months.Select(first => new SitemapEntry(
            NewsTime.MonthPath(first), changes.TryGetValue(SitemapAddress.MonthOf(first), out var utc) ? utc : null)).ToList();
        return months.Prepend(new SitemapEntry(string.Create(CultureInfo.InvariantCulture, $"/{year.Year}"), months.Max(month => month.ChangedUtc)));
    }

    private static Task<DateTime?> NewestAsync(NewsDb db, CancellationToken cancellationToken) =>
        db.Articles.Where(Article.VisibleToReaders).MaxAsync(a => a.PublishedUtc, cancellationToken);

    private static async Task<int> HighestAsync(NewsDb db, SitemapList list, CancellationToken cancellationToken) => list switch
    {
        SitemapList.Topics => await db.Topics.MaxAsync(t => (int?)t.Id, cancellationToken),
        SitemapList.Authors => await db.Authors.MaxAsync(a => (int?)a.Id, cancellationToken),
        SitemapList.Stories => await db.Stories.MaxAsync(s => (int?)s.Id, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    } ?? 0;
}
