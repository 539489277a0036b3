using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>Makes a key to be put into an authenticator app, unless one waits already or is in use.</summary>
internal sealed class SetUpAuthenticator(WriteGate gate, Authenticator authenticator)
{
    public Task<bool> RunAsync(Person me, CancellationToken cancellationToken)
    {
        var key = authenticator.Protect(Totp.NewKey());
        return gate.WriteAsync(
            async (db, token) =>
            {
                var staff = await db.Staff.SingleAsync(s => s.Id == me.StaffId, token);
                if (staff.AuthenticatorKey is not null)
                    return false;
                staff.BeginAuthenticator(key);
                return true;
            },
            cancellationToken);
    }
}
