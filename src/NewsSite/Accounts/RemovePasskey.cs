using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>Takes one of somebody's own passkeys away, unless their role wants a second factor and there is no other.</summary>
internal sealed class RemovePasskey(WriteGate gate, SiteClock clock, IOptions<SiteOptions> options)
{
    /// <param name="id">See <see cref="PasskeyLine.Id"/>.</param>
    public Task<Outcome<string>> RunAsync(Person me, string id, CancellationToken cancellationToken) => gate.WriteAsync<Outcome<string>>(
        async (db, token) =>
        {
            if (await FindAsync(db, me, id, token) is not { } passkey)
                return new Outcome<string>.Missing();
            var staff = await db.Staff.SingleAsync(s => s.Id == me.StaffId, token);
            if (await StaffRules.NeedsWhatRemainsAsync(db, staff, options.Value.SecondFactorFrom, 1, isAppTaken: false, token))
                return new Outcome<string>.Invalid("", "Your role needs a second factor. Add another passkey or an authenticator app first.");

            db.Remove(passkey);
            db.Add(AuditEntry.Of(me.StaffId, me.Name, "staff.passkey-removed", me.StaffId, passkey.Data.Name ?? "", clock.UtcNow));
            return new Outcome<string>.Ok(passkey.Data.Name ?? "Passkey");
        },
        cancellationToken);

    internal static async Task<IdentityUserPasskey<int>?> FindAsync(NewsDb db, Person me, string id, CancellationToken cancellationToken)
    {
        var own = await db.Passkeys.Where(passkey => passkey.UserId == me.StaffId).ToListAsync(cancellationToken);
        return own.Find(passkey => Convert.ToHexStringLower(passkey.CredentialId) == id);
    }
}
