using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Keeps somebody out of the newsroom from this moment on, or lets them in again. What they wrote stays theirs.</summary>
internal sealed class DisableStaff(WriteGate gate, SiteClock clock)
{
    /// <param name="by">An administrator, not themselves; null for the command line.</param>
    /// <param name="isDisabled">False lets them in again.</param>
    /// <returns>Their name.</returns>
    public async Task<Outcome<string>> RunAsync(Person? by, int staffId, bool isDisabled, CancellationToken cancellationToken)
    {
        if (by is not null && !Permissions.Allows(by, Act.KeepStaff))
            return new Outcome<string>.Forbidden("Only administrators disable and enable.");
        if (by?.StaffId == staffId)
            return new Outcome<string>.Invalid("", "You cannot disable yourself. Ask another administrator.");
        return await gate.WriteAsync((db, token) => ChangeAsync(db, by, staffId, isDisabled, token), cancellationToken);
    }

    private async Task<Outcome<string>> ChangeAsync(NewsDb db, Person? by, int staffId, bool isDisabled, CancellationToken cancellationToken)
    {
        if (await db.Staff.SingleOrDefaultAsync(s => s.Id == staffId, cancellationToken) is not { } staff)
            return new Outcome<string>.Missing();
        if (isDisabled == staff.DisabledUtc is not null)
            return new Outcome<string>.Ok(staff.Name);
        if (isDisabled && await StaffRules.IsLastAdministratorAsync(db, staff, cancellationToken))
            return new Outcome<string>.Invalid("", StaffRules.LastAdministrator);

        if (isDisabled)
            staff.Disable(clock.UtcNow);
        else
            staff.Enable();
        await StaffRules.EndSessionsAsync(db, staff.Id, except: null, cancellationToken);
        var action = isDisabled ? "staff.disabled" : "staff.enabled";
        db.Add(AuditEntry.Of(by?.StaffId, by?.Name ?? "", action, staff.Id, staff.Name, clock.UtcNow));
        return new Outcome<string>.Ok(staff.Name);
    }
}
