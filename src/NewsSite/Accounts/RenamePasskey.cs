using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>Gives one of somebody's own passkeys another name.</summary>
internal sealed class RenamePasskey(WriteGate gate, SiteClock clock)
{
    /// <param name="id">See <see cref="PasskeyLine.Id"/>.</param>
    public Task<Outcome<string>> RunAsync(Person me, string id, string name, CancellationToken cancellationToken) => gate.WriteAsync<Outcome<string>>(
        async (db, token) =>
        {
            if (await RemovePasskey.FindAsync(db, me, id, token) is not { } passkey)
                return new Outcome<string>.Missing();
            if (Proper(name) is not { Length: > 0 } proper)
                return new Outcome<string>.Invalid("", "Write a name by which you know the passkey.");

            db.Add(AuditEntry.Of(me.StaffId, me.Name, "staff.passkey-renamed", me.StaffId, $"from {passkey.Data.Name} to {proper}", clock.UtcNow));
            passkey.Data.Name = proper;
            return new Outcome<string>.Ok(proper);
        },
        cancellationToken);

    /// <summary>A name as it is kept: one line, not too long.</summary>
    internal static string Proper(string name)
    {
        var line = string.Concat(name.Where(letter => !char.IsControl(letter))).Trim();
        return line.Length > KeepPasskey.NameLimit ? line[..KeepPasskey.NameLimit].Trim() : line;
    }
}
