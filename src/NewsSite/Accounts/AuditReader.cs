using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>The audit log, newest first, a page at a time by the number of its last line.</summary>
internal sealed class AuditReader(IDbContextFactory<NewsDb> databases, SiteClock clock)
{
    private const int PageSize = 50;

    public async Task<AuditPage> ReadAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lines = await Filtered(db.AuditEntries.AsNoTracking(), filter)
            .OrderByDescending(entry => entry.Id)
            .Take(PageSize + 1)
            .Select(entry => new AuditLine(entry.Id, entry.AtUtc, entry.StaffId, entry.StaffName, entry.Action, entry.Detail))
            .ToListAsync(cancellationToken);
        return new AuditPage(
            [.. lines.Take(PageSize)],
            lines.Count > PageSize ? lines[PageSize - 1].Id : null,
            await db.AuditEntries.Select(entry => entry.Action).Distinct().OrderBy(action => action).ToListAsync(cancellationToken),
            await db.Staff.OrderBy(staff => staff.Name).Select(staff => new AuditPerson(staff.Id, staff.Name)).ToListAsync(cancellationToken));
    }

    private IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        if (filter.Before is { } before)
            entries = entries.Where(entry => entry.Id < before);
        if (filter.Person is { } person)
            entries = entries.Where(entry => entry.StaffId == person);
        if (!string.IsNullOrEmpty(filter.Action))
            entries = entries.Where(entry => entry.Action == filter.Action);
        if (filter.From is { } from && clock.StartOf(from) is var fromUtc)
            entries = entries.Where(entry => entry.AtUtc >= fromUtc);
        if (filter.To is { } to && to < DateOnly.MaxValue && clock.StartOf(to.AddDays(1)) is var toUtc)
            entries = entries.Where(entry => entry.AtUtc < toUtc);
        return string.IsNullOrWhiteSpace(filter.Text)
            ? entries
            : entries.Where(entry => entry.Detail.Contains(filter.Text.Trim()));
    }
}

/// <summary>Which lines of the log to show; null and empty mean all.</summary>
/// <param name="From">A day of the site's time zone, itself included.</param>
/// <param name="To">The same.</param>
/// <param name="Text">Part of the detail.</param>
/// <param name="Before">Lines with a smaller number.</param>
internal sealed record AuditFilter(int? Person, string? Action, DateOnly? From, DateOnly? To, string? Text, long? Before);

internal sealed record AuditLine(long Id, DateTime AtUtc, int? StaffId, string StaffName, string Action, string Detail);

internal sealed record AuditPerson(int Id, string Name);

/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Actions">All that occur, to choose from.</param>
internal sealed record AuditPage(
    IReadOnlyList<AuditLine> Lines, long? Next, IReadOnlyList<string> Actions, IReadOnlyList<AuditPerson> People);
