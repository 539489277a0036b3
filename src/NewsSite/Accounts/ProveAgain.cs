using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>
/// Somebody who is signed in shows again that it is them, by password and code or by passkey; sensitive changes are taken
/// for a while after that.
/// </summary>
internal sealed class ProveAgain(
    IDbContextFactory<NewsDb> databases, WriteGate gate, Passwords passwords, Passkeys passkeys, SignInLimits limits,
    Authenticator authenticator, IOptions<SiteOptions> options, SiteClock clock)
{
    public async Task<Outcome<bool>> RunAsync(SessionClaims session, ProofGiven proof, Caller caller, HttpContext context)
    {
        var (me, cancellationToken) = (session.Person, context.RequestAborted);
        if (proof.Credential is { Length: > 0 } credential)
            return (await passkeys.CheckAsync(credential, proof.State ?? "", context))?.StaffId == me.StaffId
                ? await gate.WriteAsync((db, token) => NoteAsync(db, session, token), cancellationToken)
                : new Outcome<bool>.Invalid("", "That passkey is not yours, or it took too long. Try again, or use your password.");

        var (account, isOwnDevice) = ($"proof {me.StaffId}", caller.Device?.StaffId == me.StaffId);
        if (limits.Begin(account, caller, isOwnDevice) is { } wait)
            return new Outcome<bool>.Invalid("", SignInLimits.Sentence(wait));

        if (!passwords.Matches(await HashAsync(me, cancellationToken), proof.Password ?? ""))
            return new Outcome<bool>.Invalid("Password", "The password is not right.");

        var outcome = await gate.WriteAsync((db, token) => CheckCodeAsync(db, session, proof.Code ?? "", token), cancellationToken);
        if (outcome is Outcome<bool>.Ok)
            limits.Succeeded(account, caller, isOwnDevice);
        return outcome;
    }

    private async Task<string?> HashAsync(Person me, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Staff.Where(staff => staff.Id == me.StaffId).Select(staff => staff.PasswordHash).SingleAsync(cancellationToken);
    }

    private async Task<Outcome<bool>> CheckCodeAsync(NewsDb db, SessionClaims session, string code, CancellationToken cancellationToken)
    {
        var staff = await db.Staff.SingleAsync(s => s.Id == session.Person.StaffId, cancellationToken);
        if (staff.TwoFactorEnabled && await authenticator.UseAsync(db, staff, code, clock.UtcNow, cancellationToken) is null)
            return new Outcome<bool>.Invalid("Code", "That code is not right, or was used already. Wait for the next one, or use a recovery code.");
        if (await StaffRules.NeedsPasskeyAsync(db, staff, options.Value.SecondFactorFrom, cancellationToken))
            return new Outcome<bool>.Invalid("", "Use your passkey: a password alone is not enough for your role.");
        return await NoteAsync(db, session, cancellationToken);
    }

    private async Task<Outcome<bool>> NoteAsync(NewsDb db, SessionClaims session, CancellationToken cancellationToken)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == session.SessionId, cancellationToken) is not { } current)
            return new Outcome<bool>.Missing();
        current.Prove(clock.UtcNow);
        return new Outcome<bool>.Ok(true);
    }
}

/// <summary>What somebody gave to show that it is them: a password with the code of their app, or the answer of a passkey.</summary>
/// <param name="Code">Of the app, or a recovery code; looked at when the person has an app.</param>
/// <param name="Credential">The browser's answer to <see cref="Passkeys.AskAsync"/>, in JSON.</param>
/// <param name="State">Of that question.</param>
internal sealed record ProofGiven(string? Password, string? Code, string? Credential, string? State);
