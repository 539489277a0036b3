using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>The key that the site shares with somebody's app, kept protected: a copy of the database alone gives no codes.</summary>
internal sealed class Authenticator(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("NewsSite.Authenticator");

    public string Protect(byte[] key) => Convert.ToBase64String(_protector.Protect(key));

    public byte[] Unprotect(string protectedKey) => _protector.Unprotect(Convert.FromBase64String(protectedKey));

    /// <summary>Uses up a code of the app, or else a recovery code, within a write that is under way.</summary>
    /// <param name="staff">Tracked by <paramref name="db"/>.</param>
    /// <returns>What was used, for the log; null when the code is neither, or was used before.</returns>
    public async Task<string?> UseAsync(NewsDb db, Staff staff, string code, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (staff is { TwoFactorEnabled: true, AuthenticatorKey: { } key }
            && Totp.StepOf(Unprotect(key), code, nowUtc) is { } step)
            return staff.UseAuthenticatorStep(step) ? "authenticator app" : null;

        var hash = RandomKey.Hash(RandomKey.NormalCode(code));
        if (await db.RecoveryCodes.SingleOrDefaultAsync(c => c.StaffId == staff.Id && c.CodeHash == hash, cancellationToken) is not { } recovery)
            return null;
        db.Remove(recovery);
        return "recovery code";
    }
}
