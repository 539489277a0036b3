using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>
/// For who has lost their password, phone or key, or whose account somebody else may have: ends their sessions, takes away
/// everything they signed in with, and makes a link with which they begin anew. Who has not joined yet gets a new invitation.
/// </summary>
internal sealed class ResetStaff(WriteGate gate, MailLink mail, SiteClock clock, IOptions<SiteOptions> options)
{
    /// <param name="by">An administrator; null for the command line.</param>
    public async Task<Outcome<IssuedLink>> RunAsync(Person? by, int staffId, CancellationToken cancellationToken)
    {
        if (by is not null && !Permissions.Allows(by, Act.KeepStaff))
            return new Outcome<IssuedLink>.Forbidden("Only administrators reset accounts.");
        if (by?.StaffId == staffId)
            return new Outcome<IssuedLink>.Invalid("", "You cannot reset yourself: change your password on your account page.");

        var outcome = await gate.WriteAsync((db, token) => ResetAsync(db, by, staffId, token), cancellationToken);
        return outcome is Outcome<IssuedLink>.Ok ok
            ? new Outcome<IssuedLink>.Ok(await mail.RunAsync(ok.Value, CancellationToken.None))
            : outcome;
    }

    private async Task<Outcome<IssuedLink>> ResetAsync(NewsDb db, Person? by, int staffId, CancellationToken cancellationToken)
    {
        if (await db.Staff.SingleOrDefaultAsync(s => s.Id == staffId, cancellationToken) is not { } staff)
            return new Outcome<IssuedLink>.Missing();

        staff.Reset();
        await StaffRules.EndSessionsAsync(db, staff.Id, except: null, cancellationToken);
        db.Passkeys.RemoveRange(await db.Passkeys.Where(passkey => passkey.UserId == staff.Id).ToListAsync(cancellationToken));
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(code => code.StaffId == staff.Id).ToListAsync(cancellationToken));
        db.Add(AuditEntry.Of(by?.StaffId, by?.Name ?? "", "staff.reset", staff.Id, staff.Name, clock.UtcNow));
        var purpose = staff.JoinedUtc is null ? LinkPurpose.Invitation : LinkPurpose.Reset;
        var expires = clock.UtcNow + TimeSpan.FromHours(options.Value.InvitationHours);
        return new Outcome<IssuedLink>.Ok(await IssuedLink.AddAsync(db, purpose, staff, options.Value.Url, expires, cancellationToken));
    }
}
