using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>A session that was written, for the page that gives the browser its key.</summary>
/// <param name="Key">What the browser is to hold.</param>
internal sealed record OpenedSession(int StaffId, string Key)
{
    /// <summary>Adds the session and its line in the audit log to a write that is under way.</summary>
    /// <param name="way">How they showed who they are, for the log: <c>passkey</c>.</param>
    public static OpenedSession Add(NewsDb db, Staff staff, Caller caller, string way, DateTime nowUtc)
    {
        var key = RandomKey.New();
        db.Add(new Session(staff.Id, RandomKey.Hash(key), caller.Browser, caller.Address.ToString(), nowUtc));
        db.Add(AuditEntry.Of(staff.Id, staff.Name, "session.opened", staff.Id, $"{way}, {caller.Browser}", nowUtc));
        return new OpenedSession(staff.Id, key);
    }
}
