using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>What several changes of staff share. What takes a database is part of a write that is under way.</summary>
internal static class StaffRules
{
    public const string LastAdministrator = "This is the only administrator. Make somebody else one first.";

    public static async Task<bool> IsLastAdministratorAsync(NewsDb db, Staff staff, CancellationToken cancellationToken) =>
        staff.Role == Role.Administrator && !await db.Staff.AnyAsync(
            other => other.Id != staff.Id && other.Role == Role.Administrator && other.DisabledUtc == null && other.JoinedUtc != null, cancellationToken);

    /// <param name="except">The session to keep, if any.</param>
    public static async Task<int> EndSessionsAsync(NewsDb db, int staffId, int? except, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.Where(session => session.StaffId == staffId && session.Id != except).ToListAsync(cancellationToken);
        db.RemoveRange(sessions);
        return sessions.Count;
    }

    /// <summary>Must this person have a second factor, and would they be without one?</summary>
    public static async Task<bool> NeedsWhatRemainsAsync(
        NewsDb db, Staff staff, Role secondFactorFrom, int passkeysTaken, bool isAppTaken, CancellationToken cancellationToken)
    {
        var passkeys = await db.Passkeys.CountAsync(passkey => passkey.UserId == staff.Id, cancellationToken) - passkeysTaken;
        return staff.Role >= secondFactorFrom && passkeys == 0 && (isAppTaken || !staff.TwoFactorEnabled);
    }

    /// <summary>The role asks for a second factor, and passkeys are all that the person has: a password alone shows too little.</summary>
    public static async Task<bool> NeedsPasskeyAsync(NewsDb db, Staff staff, Role secondFactorFrom, CancellationToken cancellationToken) =>
        staff.Role >= secondFactorFrom && !staff.TwoFactorEnabled && await db.Passkeys.AnyAsync(passkey => passkey.UserId == staff.Id, cancellationToken);

    /// <summary>Those sections among <paramref name="ids"/> that there are.</summary>
    public static Task<List<int>> ExistingSectionsAsync(NewsDb db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        db.Sections.Where(section => ids.Contains(section.Id)).Select(section => section.Id).ToListAsync(cancellationToken);

    /// <summary>What is wrong with a name or an address, for every form that asks for them.</summary>
    public static List<Problem> ProblemsWith(string name, string email)
    {
        List<Problem> problems = [];
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > Staff.NameLimit || name.Any(char.IsControl))
            problems.Add(new Problem("Name", $"Write the name as colleagues know it, in at most {Staff.NameLimit} characters."));
        if (email.Trim().Length > Staff.EmailLimit || !MailAddress.TryCreate(email.Trim(), out var parsed) || parsed.Address != email.Trim())
            problems.Add(new Problem("Email", "Write an e-mail address like name@news.example."));
        return problems;
    }
}
