using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Signs somebody out of one of their own browsers, or of all but the one they are using.</summary>
internal sealed class EndSessions(WriteGate gate, SiteClock clock)
{
    /// <param name="sessionId">Which; null for all others.</param>
    /// <returns>How many ended.</returns>
    public Task<Outcome<int>> RunAsync(SessionClaims current, int? sessionId, CancellationToken cancellationToken) => gate.WriteAsync<Outcome<int>>(
        async (db, token) =>
        {
            var me = current.Person;
            var ended = await db.Sessions
                .Where(session => session.StaffId == me.StaffId && (sessionId == null ? session.Id != current.SessionId : session.Id == sessionId))
                .ToListAsync(token);
            if (ended.Count == 0 && sessionId is not null)
                return new Outcome<int>.Missing();

            db.RemoveRange(ended);
            db.AddRange(ended.Select(session => AuditEntry.Of(me.StaffId, me.Name, "session.ended", me.StaffId, session.Browser, clock.UtcNow)));
            return new Outcome<int>.Ok(ended.Count);
        },
        cancellationToken);
}
