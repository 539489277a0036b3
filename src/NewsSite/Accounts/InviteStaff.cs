using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>Adds somebody to the staff and makes the link with which they join. Administrators and the command line.</summary>
internal sealed class InviteStaff(WriteGate gate, MailLink mail, SiteClock clock, IOptions<SiteOptions> options)
{
    /// <param name="by">Null for the command line.</param>
    public async Task<Outcome<IssuedLink>> RunAsync(Person? by, NewStaff invited, CancellationToken cancellationToken)
    {
        if (by is not null && !Permissions.Allows(by, Act.KeepStaff))
            return new Outcome<IssuedLink>.Forbidden("Only administrators invite.");
        if (Problems(invited) is { Count: > 0 } problems)
            return new Outcome<IssuedLink>.Invalid(problems);

        var outcome = await gate.WriteAsync((db, token) => InviteAsync(db, by, invited, token), cancellationToken);
        return outcome is Outcome<IssuedLink>.Ok ok
            ? new Outcome<IssuedLink>.Ok(await mail.RunAsync(ok.Value, CancellationToken.None))
            : outcome;
    }

    private static List<Problem> Problems(NewStaff invited)
    {
        var problems = StaffRules.ProblemsWith(invited.Name, invited.Email);
        if (!Enum.IsDefined(invited.Role))
            problems.Add(new Problem("Role", "Choose a role."));
        return problems;
    }

    private async Task<Outcome<IssuedLink>> InviteAsync(NewsDb db, Person? by, NewStaff invited, CancellationToken cancellationToken)
    {
        var account = Staff.Normal(invited.Email);
        if (await db.Staff.AnyAsync(staff => staff.NormalizedUserName == account, cancellationToken))
            return new Outcome<IssuedLink>.Invalid("Email", "Somebody on the staff has this address already.");

        var now = clock.UtcNow;
        var staff = new Staff(invited.Name, invited.Email, invited.Role, now);
        staff.Appoint(invited.Role, await StaffRules.ExistingSectionsAsync(db, invited.SectionIds, cancellationToken));
        db.Add(staff);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(AuditEntry.Of(by?.StaffId, by?.Name ?? "", "staff.invited", staff.Id, $"{staff.Name}, {staff.Role}", now));
        return new Outcome<IssuedLink>.Ok(await IssuedLink.AddAsync(
            db, LinkPurpose.Invitation, staff, options.Value.Url, now + TimeSpan.FromHours(options.Value.InvitationHours), cancellationToken));
    }
}

/// <summary>Somebody to be invited.</summary>
internal sealed record NewStaff(string Name, string Email, Role Role, IReadOnlyCollection<int> SectionIds);
