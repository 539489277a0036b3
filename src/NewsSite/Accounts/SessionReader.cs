using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>Who is signed in where. Nothing is remembered between two requests, so what ends a session ends it at once.</summary>
internal sealed class SessionReader(IDbContextFactory<NewsDb> databases, SiteClock clock, IOptions<SiteOptions> options)
{
    private TimeSpan Idle => TimeSpan.FromMinutes(options.Value.SessionIdleMinutes);

    private TimeSpan Limit => TimeSpan.FromHours(options.Value.SessionLimitHours);

    /// <param name="key">What the browser holds.</param>
    /// <returns>Null when the session has ended, or its person may not sign in.</returns>
    public async Task<LiveSession?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var hash = RandomKey.Hash(key);
        var (seenAfter, createdAfter) = (clock.UtcNow - Idle, clock.UtcNow - Limit);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await (
            from session in db.Sessions
            join staff in db.Staff on session.StaffId equals staff.Id
            where session.KeyHash == hash && staff.DisabledUtc == null
                && session.LastSeenUtc > seenAfter && session.CreatedUtc > createdAfter
            select new
            {
                session.Id, session.CreatedUtc, session.LastSeenUtc, session.ProvedUtc, session.StaffId, staff.Name, staff.Role,
                Sections = staff.Sections.Select(section => section.SectionId).ToArray(),
                HasFactor = staff.TwoFactorEnabled || db.Passkeys.Any(passkey => passkey.UserId == staff.Id),
            }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;

        var person = new Person(found.StaffId, found.Name, found.Role, [.. found.Sections]);
        var lacksFactor = found.Role >= options.Value.SecondFactorFrom && !found.HasFactor;
        return new LiveSession(
            new SessionClaims(person, found.Id, found.ProvedUtc, lacksFactor), found.CreatedUtc, found.CreatedUtc + Limit, found.LastSeenUtc);
    }

    /// <summary>One person's sessions that have not ended, the most recently used first.</summary>
    public async Task<IReadOnlyList<SessionLine>> OfAsync(Person person, CancellationToken cancellationToken)
    {
        var (seenAfter, createdAfter) = (clock.UtcNow - Idle, clock.UtcNow - Limit);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Sessions
            .Where(session => session.StaffId == person.StaffId && session.LastSeenUtc > seenAfter && session.CreatedUtc > createdAfter)
            .OrderByDescending(session => session.LastSeenUtc).ThenByDescending(session => session.Id)
            .Select(session => new SessionLine(session.Id, session.Browser, session.Address, session.CreatedUtc, session.LastSeenUtc))
            .Take(100)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>A session that has not ended.</summary>
internal sealed record LiveSession(SessionClaims Claims, DateTime CreatedUtc, DateTime ExpiresUtc, DateTime LastSeenUtc);

/// <summary>A session as its owner sees it.</summary>
internal sealed record SessionLine(int Id, string Browser, string Address, DateTime CreatedUtc, DateTime LastSeenUtc);
