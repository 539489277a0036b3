using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Somebody, who has just proved who they are, chooses a new password. All their other sessions end.</summary>
internal sealed class ChangePassword(WriteGate gate, Passwords passwords, OwnAccountReader accounts, SiteClock clock)
{
    /// <returns>How many other sessions ended.</returns>
    public async Task<Outcome<int>> RunAsync(SessionClaims session, string password, CancellationToken cancellationToken)
    {
        var me = session.Person;
        var account = await accounts.ReadAsync(me, cancellationToken);
        if (passwords.ProblemWith("NewPassword", password, account.Name, account.Email) is { } problem)
            return new Outcome<int>.Invalid([problem]);

        var hash = passwords.Hash(password);
        return await gate.WriteAsync<Outcome<int>>(
            async (db, token) =>
            {
                (await db.Staff.SingleAsync(staff => staff.Id == me.StaffId, token)).ChangePassword(hash);
                db.Add(AuditEntry.Of(me.StaffId, me.Name, "staff.password-changed", me.StaffId, me.Name, clock.UtcNow));
                return new Outcome<int>.Ok(await StaffRules.EndSessionsAsync(db, me.StaffId, session.SessionId, token));
            },
            cancellationToken);
    }
}
