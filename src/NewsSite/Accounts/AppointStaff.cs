using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Gives a member of staff a role and sections. Their sessions end, so that they begin anew with what they may do now.</summary>
internal sealed class AppointStaff(WriteGate gate, SiteClock clock)
{
    /// <param name="by">An administrator; the last one stays one.</param>
    public async Task<Outcome<string>> RunAsync(
        Person by, int staffId, Role role, IReadOnlyCollection<int> sectionIds, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, Act.KeepStaff))
            return new Outcome<string>.Forbidden("Only administrators give roles.");
        if (!Enum.IsDefined(role))
            return new Outcome<string>.Invalid("Role", "Choose a role.");
        return await gate.WriteAsync((db, token) => AppointAsync(db, by, staffId, role, sectionIds, token), cancellationToken);
    }

    private async Task<Outcome<string>> AppointAsync(
        NewsDb db, Person by, int staffId, Role role, IReadOnlyCollection<int> sectionIds, CancellationToken cancellationToken)
    {
        if (await db.Staff.Include(s => s.Sections).SingleOrDefaultAsync(s => s.Id == staffId, cancellationToken) is not { } staff)
            return new Outcome<string>.Missing();
        if (role != Role.Administrator && await StaffRules.IsLastAdministratorAsync(db, staff, cancellationToken))
            return new Outcome<string>.Invalid("Role", StaffRules.LastAdministrator);

        var (before, sections) = (staff.Role, await StaffRules.ExistingSectionsAsync(db, sectionIds, cancellationToken));
        var isUnchanged = before == role && sections.Order().SequenceEqual(staff.Sections.Select(section => section.SectionId).Order());
        if (isUnchanged)
            return new Outcome<string>.Ok(staff.Name);

        staff.Appoint(role, sections);
        if (before != role)
            await StaffRules.EndSessionsAsync(db, staff.Id, except: null, cancellationToken);
        var detail = before == role ? $"{staff.Name}: sections" : $"{staff.Name}: from {before} to {role}";
        db.Add(AuditEntry.Of(by.StaffId, by.Name, "staff.appointed", staff.Id, detail, clock.UtcNow));
        return new Outcome<string>.Ok(staff.Name);
    }
}
