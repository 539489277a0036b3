using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>
/// Uses a one-time link up: its holder chooses a password and is signed in, as the first administrator, as a new colleague
/// or as an old one who begins anew. Whoever has the link may call.
/// </summary>
internal sealed class TakeLink(IDbContextFactory<NewsDb> databases, WriteGate gate, Passwords passwords, SetUpFile setUp, SiteClock clock)
{
    /// <param name="email">Counts for the first administrator only; others were invited with theirs.</param>
    /// <returns>Missing when the link was used, has expired or never was.</returns>
    public async Task<Outcome<OpenedSession>> RunAsync(
        string key, string name, string email, string password, Caller caller, CancellationToken cancellationToken)
    {
        var hash = RandomKey.Hash(key);
        if (await FindAsync(hash, cancellationToken) is not { } link)
            return new Outcome<OpenedSession>.Missing();

        var address = link.Email ?? email;
        var problems = StaffRules.ProblemsWith(name, address);
        if (passwords.ProblemWith("Password", password, name, address) is { } problem)
            problems.Add(problem);
        if (problems.Count > 0)
            return new Outcome<OpenedSession>.Invalid(problems);

        var passwordHash = passwords.Hash(password);
        var outcome = await gate.WriteAsync((db, token) => TakeAsync(db, hash, name, address, passwordHash, caller, token), cancellationToken);
        if (link.Email is null && outcome is Outcome<OpenedSession>.Ok)
            setUp.Delete();
        return outcome;
    }

    private async Task<Held?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.OneTimeLinks
            .Where(link => link.KeyHash == hash && link.ExpiresUtc > now)
            .Select(link => new Held(db.Staff.Where(staff => staff.Id == link.StaffId).Select(staff => staff.UserName).SingleOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<Outcome<OpenedSession>> TakeAsync(
        NewsDb db, string hash, string name, string email, string passwordHash, Caller caller, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var link = await db.OneTimeLinks.SingleOrDefaultAsync(l => l.KeyHash == hash && l.ExpiresUtc > now, cancellationToken);
        if (link is null || await HolderAsync(db, link, name, email, cancellationToken) is not { DisabledUtc: null } staff)
            return new Outcome<OpenedSession>.Missing();

        db.Remove(link);
        staff.Rename(name);
        staff.Join(now);
        staff.ChangePassword(passwordHash);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(AuditEntry.Of(staff.Id, staff.Name, ActionOf(link.Purpose), staff.Id, staff.Name, now));
        return new Outcome<OpenedSession>.Ok(OpenedSession.Add(db, staff, caller, "one-time link", now));
    }

    /// <summary>The first administrator is made here, and only as long as there is nobody.</summary>
    private async Task<Staff?> HolderAsync(NewsDb db, OneTimeLink link, string name, string email, CancellationToken cancellationToken)
    {
        if (link.Purpose != LinkPurpose.SetUp)
            return await db.Staff.SingleOrDefaultAsync(staff => staff.Id == link.StaffId, cancellationToken);
        if (await db.Staff.AnyAsync(cancellationToken))
            return null;

        var first = new Staff(name, email, Role.Administrator, clock.UtcNow);
        db.Add(first);
        return first;
    }

    private static string ActionOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.SetUp => "staff.first",
        LinkPurpose.Reset => "staff.returned",
        _ => "staff.joined",
    };

    private sealed record Held(string? Email);
}
