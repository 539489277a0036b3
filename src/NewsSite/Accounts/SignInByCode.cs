using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Completes a sign-in whose password was right, with a code of the app or a recovery code; each works once.</summary>
internal sealed class SignInByCode(WriteGate gate, SignInLimits limits, PasswordProof proofs, Authenticator authenticator, SiteClock clock)
{
    private static readonly Outcome<SignInProgress> Expired =
        new Outcome<SignInProgress>.Missing();

    /// <returns>Missing when the proof has expired: sign in anew.</returns>
    public async Task<Outcome<SignInProgress>> RunAsync(string proof, string code, Caller caller, CancellationToken cancellationToken)
    {
        if (proofs.Read(proof) is not { } proven)
            return Expired;

        var account = $"code {proven.StaffId}";
        var isOwnDevice = caller.Device?.StaffId == proven.StaffId;
        if (limits.Begin(account, caller, isOwnDevice) is { } wait)
            return new Outcome<SignInProgress>.Invalid("Code", SignInLimits.Sentence(wait));

        var outcome = await gate.WriteAsync(
            async (db, token) =>
            {
                var staff = await db.Staff.SingleOrDefaultAsync(s => s.Id == proven.StaffId && s.DisabledUtc == null, token);
                if (staff is null || staff.SecurityStamp != proven.Stamp)
                    return Expired;
                return await authenticator.UseAsync(db, staff, code, clock.UtcNow, token) is { } way
                    ? new Outcome<SignInProgress>.Ok(
                        new SignInProgress(OpenedSession.Add(db, staff, caller, $"password and {way}", clock.UtcNow), null, HasApp: true))
                    : new Outcome<SignInProgress>.Invalid(
                        "Code", "That code is not right, or was used already. Wait for the next one, or use a recovery code.");
            },
            cancellationToken);
        if (outcome is Outcome<SignInProgress>.Ok)
            limits.Succeeded(account, caller, isOwnDevice);
        return outcome;
    }
}
