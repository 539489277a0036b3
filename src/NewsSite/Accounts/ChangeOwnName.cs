using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>People say how they are called. Bylines and old entries of the log keep the name that they were made with.</summary>
internal sealed class ChangeOwnName(WriteGate gate, SiteClock clock)
{
    public async Task<Outcome<string>> RunAsync(Person me, string name, CancellationToken cancellationToken)
    {
        if (StaffRules.ProblemsWith(name, "any@news.example") is { Count: > 0 } problems)
            return new Outcome<string>.Invalid(problems);

        return await gate.WriteAsync<Outcome<string>>(
            async (db, token) =>
            {
                var staff = await db.Staff.SingleAsync(s => s.Id == me.StaffId, token);
                if (staff.Name != name.Trim())
                {
                    db.Add(AuditEntry.Of(me.StaffId, me.Name, "staff.renamed", staff.Id, $"from {staff.Name} to {name.Trim()}", clock.UtcNow));
                    staff.Rename(name);
                }

                return new Outcome<string>.Ok(staff.Name);
            },
            cancellationToken);
    }
}
