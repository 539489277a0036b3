using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Listings;

/// <summary>
/// What was published when, by the days of the site's time zone. Whether a period holds anything is one seek in the
/// index of published articles, so nothing here grows with the archive.
/// </summary>
internal sealed class ArchiveReader(OpenDatabases databases, SiteClock clock)
{
    /// <summary>Years with their months that hold articles, newest first.</summary>
    public async Task<IReadOnlyList<ArchiveYear>> YearsAsync(CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var years = new List<int>();
        var newest = await LatestBeforeAsync(db, Cursor.Newest.PublishedUtc, cancellationToken);
        while (newest is { } day)
        {
            years.Add(day.Year);
            newest = await LatestBeforeAsync(db, clock.StartOf(new DateOnly(day.Year, 1, 1)), cancellationToken);
        }

        var months = (await MonthsAsync(db, years, cancellationToken)).ToLookup(month => month.Year);
        return [.. years.Select(year => new ArchiveYear(year, [.. months[year]]))];
    }

    public async Task<Answer<ArchiveYear>> YearAsync(int year, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var months = await MonthsAsync(db, [year], cancellationToken);
        return months.Count == 0 ? Answer<ArchiveYear>.Missing : new Answer<ArchiveYear>.Ok(new ArchiveYear(year, months));
    }

    /// <param name="month">Any day of the month.</param>
    public async Task<Answer<ArchivePeriod>> MonthAsync(DateOnly month, Cursor before, CancellationToken cancellationToken)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return await PeriodAsync(first, first.AddMonths(1), before, cancellationToken);
    }

    public Task<Answer<ArchivePeriod>> DayAsync(DateOnly day, Cursor before, CancellationToken cancellationToken) =>
        PeriodAsync(day, day.AddDays(1), before, cancellationToken);

    private async Task<Answer<ArchivePeriod>> PeriodAsync(
        DateOnly from, DateOnly until, Cursor before, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var (fromUtc, untilUtc) = (clock.StartOf(from), clock.StartOf(until));
        var start = before.PublishedUtc < untilUtc ? before : new Cursor(untilUtc, 0);
        var listing = await db.Articles
            .Where(a => a.PublishedUtc >= fromUtc)
            .PageAsync(start, ListingReader.Length, cancellationToken);
        if (listing.Articles.Count == 0)
            return Answer<ArchivePeriod>.Missing;

        return new Answer<ArchivePeriod>.Ok(new ArchivePeriod(
            from,
            listing,
            await DaysAsync(db, from, until, cancellationToken),
            Earlier: await LatestBeforeAsync(db, fromUtc, cancellationToken),
            Later: await EarliestFromAsync(db, untilUtc, cancellationToken)));
    }

    /// <returns>First days of the months of these years that hold articles, ascending.</returns>
    private async Task<IReadOnlyList<DateOnly>> MonthsAsync(
        NewsDb db, IReadOnlyCollection<int> years, CancellationToken cancellationToken)
    {
        var firsts = years.SelectMany(year => Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 1)));
        var days = await EarliestFromEachAsync(db, firsts, cancellationToken);
        return [.. days.Where(day => years.Contains(day.Year)).Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct().Order()];
    }

    private async Task<IReadOnlyList<DateOnly>> DaysAsync(
        NewsDb db, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(0, until.DayNumber - from.DayNumber).Select(from.AddDays);
        return [.. (await EarliestFromEachAsync(db, days, cancellationToken)).Where(day => day < until).Distinct().Order()];
    }

    private async Task<IEnumerable<DateOnly>> EarliestFromEachAsync(
        NewsDb db, IEnumerable<DateOnly> days, CancellationToken cancellationToken) =>
        (await ArchiveQueries.EarliestFromEach(db, days.Select(clock.StartOf)).ToListAsync(cancellationToken))
            .OfType<DateTime>()
            .Select(clock.DayOf);

    private async Task<DateOnly?> EarliestFromAsync(NewsDb db, DateTime fromUtc, CancellationToken cancellationToken) =>
        await ArchiveQueries.EarliestFrom(db, fromUtc, cancellationToken) is { } utc ? clock.DayOf(utc) : null;

    private async Task<DateOnly?> LatestBeforeAsync(NewsDb db, DateTime beforeUtc, CancellationToken cancellationToken) =>
        await ArchiveQueries.LatestBefore(db, beforeUtc, cancellationToken) is { } utc ? clock.DayOf(utc) : null;
}
