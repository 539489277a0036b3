using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>One front within a transaction of <see cref="FrontWork"/>, and who works on it.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="By">Null for the site itself.</param>
internal sealed record FrontAtWork(NewsDb Db, Front Front, string Name, Person? By, DateTime NowUtc)
{
    /// <summary>Set by work that changes what readers see.</summary>
    public bool ReadersSeeIt { get; private set; }

    /// <returns>Null when there is no such version.</returns>
    public async Task<FrontVersion?> FindAsync(int number, CancellationToken cancellationToken) =>
        Front.Versions.FirstOrDefault(version => version.Number == number)
        ?? await Db.FrontVersions.SingleOrDefaultAsync(version => version.FrontId == Front.Id && version.Number == number, cancellationToken);

    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public async Task<FrontVersion> VersionAsync(int number, CancellationToken cancellationToken) =>
        await FindAsync(number, cancellationToken) ?? throw new InvalidOperationException($"Front {Front.Id} has no version {number}.");

    /// <summary>See <see cref="Overtaking"/>.</summary>
    public Task<bool> IsOvertakenAsync(FrontVersion version, CancellationToken cancellationToken) => Db.FrontVersions.PublishedByHand()
        .AnyAsync(other => other.FrontId == Front.Id && other.Number > version.Number, cancellationToken);

    /// <summary>Makes the next version, which is the draft from now on.</summary>
    public FrontVersion Add(Arrangement arrangement, string note)
    {
        var version = AddBeside(arrangement, note);
        Front.GoOnWith(version);
        return version;
    }

    /// <summary>Makes the next version and leaves the draft as it is.</summary>
    public FrontVersion AddBeside(Arrangement arrangement, string note) =>
        Front.Add(arrangement, By?.StaffId, By?.Name ?? "", note, NowUtc);

    /// <summary>Gives readers a version as soon as the transaction ends.</summary>
    /// <param name="byName">Whose name stands in the history: who does it, or who planned what the site does by schedule.</param>
    public void Publish(FrontVersion version, string byName)
    {
        Front.Publish(version, byName, isBySchedule: By is null, NowUtc);
        ReadersSeeIt = true;
    }

    /// <param name="action">Noun and verb: <c>front.published</c>.</param>
    public void Note(string action, FrontVersion version, string? more = null) => Db.AuditEntries.Add(AuditEntry.Of(
        By?.StaffId, By?.Name ?? "", action, Front.Id, $"{Name}, version {version.Number}{(string.IsNullOrEmpty(more) ? "" : $" ({more})")}", NowUtc));
}
