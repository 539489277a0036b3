using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Makes new recovery codes in place of the old ones.</summary>
internal sealed class RenewRecoveryCodes(WriteGate gate, SiteClock clock)
{
    private const int Number = 10;

    /// <returns>The codes: the only moment at which they are known.</returns>
    public Task<IReadOnlyList<string>> RunAsync(Person me, CancellationToken cancellationToken) => gate.WriteAsync(
        (db, token) =>
        {
            db.Add(AuditEntry.Of(me.StaffId, me.Name, "staff.recovery-codes-renewed", me.StaffId, me.Name, clock.UtcNow));
            return ReplaceAsync(db, me.StaffId, token);
        },
        cancellationToken);

    internal static async Task<IReadOnlyList<string>> ReplaceAsync(NewsDb db, int staffId, CancellationToken cancellationToken)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(code => code.StaffId == staffId).ToListAsync(cancellationToken));
        string[] codes = [.. Enumerable.Range(0, Number).Select(_ => RandomKey.NewCode())];
        db.AddRange(codes.Select(code => new RecoveryCode(staffId, RandomKey.Hash(code))));
        return codes;
    }
}
