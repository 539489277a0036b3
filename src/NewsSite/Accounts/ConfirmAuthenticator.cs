using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Turns the app on once it has shown a right code, and makes recovery codes for the day it is lost.</summary>
internal sealed class ConfirmAuthenticator(WriteGate gate, Authenticator authenticator, SiteClock clock)
{
    /// <returns>The recovery codes: the only moment at which they are known.</returns>
    public Task<Outcome<IReadOnlyList<string>>> RunAsync(Person me, string code, CancellationToken cancellationToken)
    {
        return gate.WriteAsync<Outcome<IReadOnlyList<string>>>(
            async (db, token) =>
            {
                var staff = await db.Staff.SingleAsync(s => s.Id == me.StaffId, token);
                if (staff.AuthenticatorKey is not { } key || staff.TwoFactorEnabled)
                    return new Outcome<IReadOnlyList<string>>.Conflict("There is no app waiting to be confirmed.");
                if (Totp.StepOf(authenticator.Unprotect(key), code, clock.UtcNow) is not { } step)
                    return new Outcome<IReadOnlyList<string>>.Invalid("Code", "That is not the code of this moment. Check the clock of the phone, and type the six digits it shows now.");

                staff.ConfirmAuthenticator(step);
                db.Add(AuditEntry.Of(me.StaffId, me.Name, "staff.app-added", me.StaffId, me.Name, clock.UtcNow));
                return new Outcome<IReadOnlyList<string>>.Ok(await RenewRecoveryCodes.ReplaceAsync(db, me.StaffId, token));
            },
            cancellationToken);
    }
}
