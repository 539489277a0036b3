using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Adds a checked new passkey to somebody's account.</summary>
internal sealed class KeepPasskey(WriteGate gate, SiteClock clock)
{
    /// <summary>In characters.</summary>
    public const int NameLimit = 60;

    private const int Most = 20;

    /// <param name="name">To know it by; empty takes the browser's.</param>
    public Task<Outcome<string>> RunAsync(
        Person me, UserPasskeyInfo passkey, string name, string browser, CancellationToken cancellationToken) => gate.WriteAsync<Outcome<string>>(
        async (db, token) =>
        {
            if (await db.Passkeys.CountAsync(kept => kept.UserId == me.StaffId, token) >= Most)
                return new Outcome<string>.Invalid("", $"You have {Most} passkeys. Remove one first.");

            passkey.Name = RenamePasskey.Proper(name) is { Length: > 0 } proper ? proper : browser;
            var staff = await db.Staff.SingleAsync(s => s.Id == me.StaffId, token);
            using var store = new UserOnlyStore<Staff, NewsDb, int>(db) { AutoSaveChanges = false };
            await store.AddOrUpdatePasskeyAsync(staff, passkey, token);
            db.Add(AuditEntry.Of(me.StaffId, me.Name, "staff.passkey-added", me.StaffId, passkey.Name, clock.UtcNow));
            return new Outcome<string>.Ok(passkey.Name);
        },
        cancellationToken);
}
