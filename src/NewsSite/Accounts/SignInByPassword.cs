using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>
/// Signs in by address and password; anybody may call. Unknown, disabled and not yet joined people get the same answer
/// after the same work as a wrong password.
/// </summary>
internal sealed class SignInByPassword(
    IDbContextFactory<NewsDb> databases, WriteGate gate, Passwords passwords, SignInLimits limits, PasswordProof proofs,
    SiteClock clock, IOptions<SiteOptions> options)
{
    private const string Wrong = "The address or the password is not right. Check both; capital letters matter in the password.";

    /// <returns>A session, or a proof to go on with <see cref="SignInByCode"/>.</returns>
    public async Task<Outcome<SignInProgress>> RunAsync(string email, string password, Caller caller, CancellationToken cancellationToken)
    {
        var account = Staff.Normal(email);
        var (staff, hasPasskey) = await FindAsync(account, cancellationToken);
        var isOwnDevice = staff is not null && caller.Device?.StaffId == staff.Id;
        if (limits.Begin(account, caller, isOwnDevice) is { } wait)
            return new Outcome<SignInProgress>.Invalid("", SignInLimits.Sentence(wait));
        if (!passwords.Matches(staff?.PasswordHash, password) || staff is null)
            return new Outcome<SignInProgress>.Invalid("", Wrong);

        limits.Succeeded(account, caller, isOwnDevice);
        var wantsFactor = staff.Role >= options.Value.SecondFactorFrom && hasPasskey;
        if (staff.TwoFactorEnabled || wantsFactor)
            return new Outcome<SignInProgress>.Ok(new SignInProgress(null, proofs.Make(staff), HasApp: staff.TwoFactorEnabled));

        var opened = await gate.WriteAsync(
            async (db, token) => await db.Staff.SingleAsync(s => s.Id == staff.Id, token) is { DisabledUtc: null } now
                && now.SecurityStamp == staff.SecurityStamp
                    ? OpenedSession.Add(db, now, caller, "password", clock.UtcNow)
                    : null,
            cancellationToken);
        return opened is null
            ? new Outcome<SignInProgress>.Invalid("", Wrong)
            : new Outcome<SignInProgress>.Ok(new SignInProgress(opened, null, HasApp: false));
    }

    private async Task<(Staff? Staff, bool HasPasskey)> FindAsync(string account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Staff.AsNoTracking()
            .Where(staff => staff.NormalizedUserName == account && staff.DisabledUtc == null && staff.JoinedUtc != null)
            .Select(staff => new { Staff = staff, HasPasskey = db.Passkeys.Any(passkey => passkey.UserId == staff.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        return (found?.Staff, found?.HasPasskey == true);
    }
}

/// <summary>How far a sign-in has come: exactly one of the first two is set.</summary>
/// <param name="Proof">To be sent with the code, see <see cref="PasswordProof"/>.</param>
/// <param name="HasApp">False when only a passkey or a recovery code can complete it.</param>
internal sealed record SignInProgress(OpenedSession? Opened, string? Proof, bool HasApp);
