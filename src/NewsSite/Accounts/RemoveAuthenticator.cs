using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>Takes the app away, unless the person's role wants a second factor and there is no other.</summary>
internal sealed class RemoveAuthenticator(WriteGate gate, SiteClock clock, IOptions<SiteOptions> options)
{
    public Task<Outcome<bool>> RunAsync(Person me, CancellationToken cancellationToken) => gate.WriteAsync<Outcome<bool>>(
        async (db, token) =>
        {
            var staff = await db.Staff.SingleAsync(s => s.Id == me.StaffId, token);
            if (staff.TwoFactorEnabled && await StaffRules.NeedsWhatRemainsAsync(db, staff, options.Value.SecondFactorFrom, 0, isAppTaken: true, token))
                return new Outcome<bool>.Invalid("", "Your role needs a second factor. Add a passkey first.");

            if (staff.TwoFactorEnabled)
                db.Add(AuditEntry.Of(me.StaffId, me.Name, "staff.app-removed", me.StaffId, me.Name, clock.UtcNow));
            staff.RemoveAuthenticator();
            return new Outcome<bool>.Ok(true);
        },
        cancellationToken);
}
