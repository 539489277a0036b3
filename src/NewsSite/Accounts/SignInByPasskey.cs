using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Signs in whoever a checked passkey belongs to. Never slowed down: there is nothing to guess.</summary>
internal sealed class SignInByPasskey(WriteGate gate, SiteClock clock)
{
    /// <returns>Forbidden when its owner may not sign in any more.</returns>
    public Task<Outcome<OpenedSession>> RunAsync(PasskeyAnswer answer, Caller caller, CancellationToken cancellationToken) =>
        gate.WriteAsync<Outcome<OpenedSession>>(
            async (db, token) =>
            {
                var staff = await db.Staff.SingleOrDefaultAsync(s => s.Id == answer.StaffId && s.DisabledUtc == null && s.JoinedUtc != null, token);
                if (staff is null)
                    return new Outcome<OpenedSession>.Forbidden("This account may not sign in. Ask an administrator.");

                using var store = new UserOnlyStore<Staff, NewsDb, int>(db) { AutoSaveChanges = false };
                await store.AddOrUpdatePasskeyAsync(staff, answer.Passkey, token);
                return new Outcome<OpenedSession>.Ok(OpenedSession.Add(db, staff, caller, "passkey", clock.UtcNow));
            },
            cancellationToken);
}
