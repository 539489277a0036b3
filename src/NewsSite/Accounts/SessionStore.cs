using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>
/// Keeps sessions in the database, for the cookie that carries nothing but their key. The ticket is not stored: it is made
/// anew from the tables at each request, so that a new name, role or section counts at once.
/// </summary>
internal sealed class SessionStore(SessionReader sessions, WriteGate gate, SiteClock clock, ILogger<SessionStore> log) : ITicketStore
{
    private const string KeyItem = "key";

    /// <summary>What signs a browser in to a session that a use case has opened.</summary>
    /// <param name="sessionKey">From <see cref="OpenedSession"/>.</param>
    public static Task SignInAsync(HttpContext context, string sessionKey) => context.SignInAsync(
        new ClaimsPrincipal(new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme)),
        new AuthenticationProperties(new Dictionary<string, string?> { [KeyItem] = sessionKey }) { IsPersistent = true });

    /// <summary>The session was written together with its line in the audit log; here it only gets its key.</summary>
    public Task<string> StoreAsync(AuthenticationTicket ticket) => ticket.Properties.Items.TryGetValue(KeyItem, out var key) && key is not null
        ? Task.FromResult(key)
        : throw new InvalidOperationException($"People are signed in by {nameof(SessionStore)}.{nameof(SignInAsync)} alone.");

    /// <summary>Nothing of a session is in its ticket, so there is nothing to renew.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(key, cancellationToken) is not { } session)
            return null;

        if (clock.UtcNow - session.LastSeenUtc >= SessionTimes.Coarseness)
            await NoteAsync(session.Claims.SessionId, cancellationToken);
        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var properties = new AuthenticationProperties
        {
            IssuedUtc = new DateTimeOffset(session.CreatedUtc),
            ExpiresUtc = new DateTimeOffset(session.ExpiresUtc),
            AllowRefresh = false,
        };
        return new AuthenticationTicket(session.Claims.ToPrincipal(Scheme), properties, Scheme);
    }

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    public Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var hash = RandomKey.Hash(key);
        return gate.WriteAsync(
            async (db, token) =>
            {
                db.Sessions.RemoveRange(await db.Sessions.Where(session => session.KeyHash == hash).ToListAsync(token));
                return true;
            },
            cancellationToken);
    }

    /// <summary>A disk that is full keeps nobody from reading the page that they asked for.</summary>
    private async Task NoteAsync(int sessionId, CancellationToken cancellationToken)
    {
        try
        {
            await gate.WriteAsync(
                async (db, token) =>
                {
                    (await db.Sessions.SingleOrDefaultAsync(session => session.Id == sessionId, token))?.See(clock.UtcNow);
                    return true;
                },
                cancellationToken);
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            log.LogWarning("Session {Session} was seen, and that could not be written down: {Reason}", sessionId, error.Message);
        }
    }
}
