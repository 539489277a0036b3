using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Identity;

namespace NewsSite.Accounts;

/// <summary>What somebody sees of their own account.</summary>
internal sealed class OwnAccountReader(IDbContextFactory<NewsDb> databases, Authenticator authenticator, IdentityReader identity)
{
    public async Task<OwnAccount> ReadAsync(Person me, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var staff = await db.Staff.AsNoTracking().SingleAsync(s => s.Id == me.StaffId, cancellationToken);
        var passkeys = await db.Passkeys.AsNoTracking().Where(passkey => passkey.UserId == me.StaffId).ToListAsync(cancellationToken);
        return new OwnAccount(
            staff.Name,
            staff.UserName ?? "",
            staff.Role,
            staff.TwoFactorEnabled,
            await db.RecoveryCodes.CountAsync(code => code.StaffId == me.StaffId, cancellationToken),
            [.. passkeys.OrderBy(passkey => passkey.Data.CreatedAt).Select(passkey =>
                new PasskeyLine(Convert.ToHexStringLower(passkey.CredentialId), passkey.Data.Name ?? "Passkey", passkey.Data.CreatedAt.UtcDateTime))]);
    }

    /// <returns>The key that waits to be put into an app; null when there is none or it is in use already.</returns>
    public async Task<PendingKey?> PendingKeyAsync(Person me, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Staff
            .Where(staff => staff.Id == me.StaffId && !staff.TwoFactorEnabled && staff.AuthenticatorKey != null)
            .Select(staff => new { staff.AuthenticatorKey, staff.UserName })
            .SingleOrDefaultAsync(cancellationToken);
        if (found?.AuthenticatorKey is not { } kept)
            return null;
        var key = authenticator.Unprotect(kept);
        return new PendingKey(Totp.Readable(key), Totp.Address(key, identity.Current.Name, found.UserName ?? ""));
    }
}

/// <param name="RecoveryCodes">How many are left.</param>
internal sealed record OwnAccount(
    string Name, string Email, Role Role, bool HasApp, int RecoveryCodes, IReadOnlyList<PasskeyLine> Passkeys)
{
    public static readonly OwnAccount Empty = new("", "", Role.Contributor, HasApp: false, 0, []);
}

/// <param name="Id">The credential's id in hexadecimal.</param>
internal sealed record PasskeyLine(string Id, string Name, DateTime CreatedUtc);

/// <param name="Readable">To be typed.</param>
/// <param name="Address">What the QR code says.</param>
internal sealed record PendingKey(string Readable, string Address);
