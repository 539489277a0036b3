using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Articles.Desk;

internal enum CalendarMark
{
    Scheduled,
    Due,

    /// <summary>The end of an embargo.</summary>
    Embargo,
}

/// <summary>What is planned: publications, work that is due, embargoes that end. What a person may read.</summary>
internal sealed class DeskCalendar(IDbContextFactory<NewsDb> databases)
{
    /// <summary>More would be no calendar any more.</summary>
    private const int Limit = 1_000;

    /// <returns>In the order of time.</returns>
    public async Task<IReadOnlyList<CalendarEntry>> BetweenAsync(
        Person by, DateTime fromUtc, DateTime beforeUtc, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var readable = ArticleDesk.Readable(db, by);
        var scheduled = await readable.Where(a => a.Desk!.ScheduledUtc >= fromUtc && a.Desk.ScheduledUtc < beforeUtc)
            .OrderBy(a => a.Desk!.ScheduledUtc).Take(Limit)
            .Select(a => new CalendarEntry(CalendarMark.Scheduled, a.Desk!.ScheduledUtc!.Value, a.Id, a.Version, a.Headline, a.State, a.Desk.AssigneeName, a.Desk.ScheduleTrouble))
            .ToListAsync(cancellationToken);
        var due = await readable.Where(a => a.Desk!.DueUtc >= fromUtc && a.Desk.DueUtc < beforeUtc)
            .OrderBy(a => a.Desk!.DueUtc).Take(Limit)
            .Select(a => new CalendarEntry(CalendarMark.Due, a.Desk!.DueUtc!.Value, a.Id, a.Version, a.Headline, a.State, a.Desk.AssigneeName, null))
            .ToListAsync(cancellationToken);
        var embargoes = await readable.Where(a => a.Desk!.EmbargoUtc >= fromUtc && a.Desk.EmbargoUtc < beforeUtc)
            .OrderBy(a => a.Desk!.EmbargoUtc).Take(Limit)
            .Select(a => new CalendarEntry(CalendarMark.Embargo, a.Desk!.EmbargoUtc!.Value, a.Id, a.Version, a.Headline, a.State, a.Desk.AssigneeName, null))
            .ToListAsync(cancellationToken);
        var notes = await NewestRevisions.EmbargoNotesAsync(db, [.. embargoes.Select(entry => entry.ArticleId)], cancellationToken);
        return
        [
            .. scheduled.Concat(due).Concat(embargoes.Select(entry => entry with { Note = notes.GetValueOrDefault(entry.ArticleId) }))
                .OrderBy(entry => entry.AtUtc).ThenBy(entry => entry.ArticleId),
        ];
    }

    /// <returns>When the first of what is planned from then on is; null for nothing.</returns>
    public async Task<DateTime?> FirstFromAsync(Person by, DateTime fromUtc, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var readable = ArticleDesk.Readable(db, by);
        var scheduled = await readable.Where(a => a.Desk!.ScheduledUtc >= fromUtc).MinAsync(a => a.Desk!.ScheduledUtc, cancellationToken);
        var due = await readable.Where(a => a.Desk!.DueUtc >= fromUtc).MinAsync(a => a.Desk!.DueUtc, cancellationToken);
        var embargo = await readable.Where(a => a.Desk!.EmbargoUtc >= fromUtc).MinAsync(a => a.Desk!.EmbargoUtc, cancellationToken);
        return new[] { scheduled, due, embargo }.Min();
    }
}

/// <param name="Trouble">Why a scheduled article did not appear when it should have.</param>
internal sealed record CalendarEntry(
    CalendarMark Mark, DateTime AtUtc, int ArticleId, int Version, string Headline, ArticleState State, string? AssigneeName, string? Trouble)
{
    /// <summary>What is said of the embargo, in words.</summary>
    public string? Note { get; init; }
}
