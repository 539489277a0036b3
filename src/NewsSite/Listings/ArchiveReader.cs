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
        var years = new List<ArchiveYear>();
        var newest = await LatestBeforeAsync(db, Cursor.Newest.PublishedUtc, cancellationToken);
        while (newest is { } day)
        {
            var months = await MonthsAsync(db, day.Year, cancellationToken);
            years.Add(new ArchiveYear(day.Year, months));
            newest = await LatestBeforeAsync(db, clock.StartOf(new DateOnly(day.Year, 1, 1)), cancellationToken);
        }

        return years;
    }

    public async Task<Answer<ArchiveYear>> YearAsync(int year, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        var months = await MonthsAsync(db, year, cancellationToken);
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

    private async Task<IReadOnlyList<DateOnly>> MonthsAsync(NewsDb db, int year, CancellationToken cancellationToken) =>
        await StepAsync(
            db, new DateOnly(year, 1, 1), new DateOnly(year, 1, 1).AddYears(1),
            day => new DateOnly(day.Year, day.Month, 1), first => first.AddMonths(1), cancellationToken);

    private async Task<IReadOnlyList<DateOnly>> DaysAsync(
        NewsDb db, DateOnly from, DateOnly until, CancellationToken cancellationToken) =>
        await StepAsync(db, from, until, day => day, day => day.AddDays(1), cancellationToken);

    /// <summary>Jumps from one period that holds an article to the next.</summary>
    private async Task<List<DateOnly>> StepAsync(
        NewsDb db, DateOnly from, DateOnly until, Func<DateOnly, DateOnly> periodOf, Func<DateOnly, DateOnly> after,
        CancellationToken cancellationToken)
    {
        var periods = new List<DateOnly>();
        for (var at = await EarliestFromAsync(db, clock.StartOf(from), cancellationToken);
            at is { } day && day < until;
            at = await EarliestFromAsync(db, clock.StartOf(after(periods[^1])), cancellationToken))
        {
            periods.Add(periodOf(day));
        }

        return periods;
    }

    private async Task<DateOnly?> EarliestFromAsync(NewsDb db, DateTime fromUtc, CancellationToken cancellationToken) =>
        await ArchiveQueries.EarliestFrom(db, fromUtc, cancellationToken) is { } utc ? clock.DayOf(utc) : null;

    private async Task<DateOnly?> LatestBeforeAsync(NewsDb db, DateTime beforeUtc, CancellationToken cancellationToken) =>
        await ArchiveQueries.LatestBefore(db, beforeUtc, cancellationToken) is { } utc ? clock.DayOf(utc) : null;
}
