using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Names;

/// <summary>Moves a section one place along the section bar. For administrators.</summary>
internal sealed class MoveSection(WriteGate gate, Edition edition, SiteClock clock)
{
    /// <param name="forward">Away from the beginning of the bar. At its end nothing happens.</param>
    public async Task<Outcome<int>> RunAsync(Person by, int id, bool forward, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, SectionPages.Kind.Act))
            return new Outcome<int>.Forbidden("Your role does not allow that.");

        var outcome = await gate.WriteAsync<Outcome<int>>(
            async (db, token) =>
            {
                var sections = await db.Sections.OrderBy(section => section.Position).ThenBy(section => section.Id).ToListAsync(token);
                var at = sections.FindIndex(section => section.Id == id);
                if (at < 0)
                    return new Outcome<int>.Missing();

                var to = Math.Clamp(at + (forward ? 1 : -1), 0, sections.Count - 1);
                (sections[at], sections[to]) = (sections[to], sections[at]);
                for (var position = 0; position < sections.Count; position++)
                    sections[position].StandAt(position);
                if (to != at)
                    db.AuditEntries.Add(AuditEntry.Of(by.StaffId, by.Name, "section.moved", id, $"{sections[to].Name} to place {to + 1}", clock.UtcNow));
                return new Outcome<int>.Ok(id);
            },
            cancellationToken);
        if (outcome is Outcome<int>.Ok)
            edition.Turn();
        return outcome;
    }
}
