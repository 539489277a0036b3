using Microsoft.AspNetCore.Identity;

namespace NewsSite.Accounts;

/// <summary>
/// One member of staff. Identity's user, for its password hashes and passkeys; the role is our own. Nobody is deleted,
/// because the history of articles and the audit log name them: who leaves is disabled.
/// </summary>
internal sealed class Staff : IdentityUser<int>
{
    /// <summary>In characters; names stand in bylines and lists.</summary>
    public const int NameLimit = 100;

    /// <summary>The longest address that mail can carry (RFC 5321).</summary>
    public const int EmailLimit = 254;

    private readonly List<StaffSection> _sections = [];

    private Staff()
    {
    }

    /// <param name="email">As typed by a person; trimmed. What they sign in with.</param>
    public Staff(string name, string email, Role role, DateTime invitedUtc)
    {
        (Name, UserName, Role, InvitedUtc) = (name.Trim(), email.Trim(), role, invitedUtc);
        NormalizedUserName = Normal(email);
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    public DateTime InvitedUtc { get; private set; }

    /// <summary>When they took the invitation; null until then.</summary>
    public DateTime? JoinedUtc { get; private set; }

    /// <summary>Since when they may not sign in; null when they may.</summary>
    public DateTime? DisabledUtc { get; private set; }

    /// <summary>The key shared with an authenticator app, protected with the site's keys; pending until <see cref="IdentityUser{TKey}.TwoFactorEnabled"/>.</summary>
    public string? AuthenticatorKey { get; private set; }

    /// <summary>The last step of time whose code was used: a code works once (RFC 6238, 5.2).</summary>
    public long AuthenticatorStep { get; private set; }

    /// <summary>The sections they work for; matters for <see cref="Role.Reporter"/> only.</summary>
    public IReadOnlyCollection<StaffSection> Sections => _sections;

    /// <summary>The same column as the user name: people sign in with their address.</summary>
    public override string? Email
    {
        get => UserName;
        set => UserName = value;
    }

    /// <summary>An address in the form in which two spellings of it are the same.</summary>
    public static string Normal(string email) => email.Trim().ToUpperInvariant();

    public void Rename(string name) => Name = name.Trim();

    public void Appoint(Role role, IEnumerable<int> sectionIds)
    {
        Role = role;
        _sections.Clear();
        _sections.AddRange(sectionIds.Distinct().Select(section => new StaffSection(section)));
    }

    public void Join(DateTime atUtc) => JoinedUtc ??= atUtc;

    public void Disable(DateTime atUtc) => DisabledUtc ??= atUtc;

    public void Enable() => DisabledUtc = null;

    public void ChangePassword(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>A new key to show; nothing asks for its codes before <see cref="ConfirmAuthenticator"/>.</summary>
    public void BeginAuthenticator(string protectedKey) =>
        (AuthenticatorKey, AuthenticatorStep, TwoFactorEnabled) = (protectedKey, 0, false);

    public void ConfirmAuthenticator(long step) => (AuthenticatorStep, TwoFactorEnabled) = (step, true);

    /// <summary>Uses the code of one step of time up, and all earlier ones.</summary>
    /// <returns>False when it was used before.</returns>
    public bool UseAuthenticatorStep(long step)
    {
        if (step <= AuthenticatorStep)
            return false;
        AuthenticatorStep = step;
        return true;
    }

    public void RemoveAuthenticator() => (AuthenticatorKey, AuthenticatorStep, TwoFactorEnabled) = (null, 0, false);

    /// <summary>Takes away everything they can sign in with, so that only a new link lets them in.</summary>
    public void Reset()
    {
        PasswordHash = null;
        SecurityStamp = Guid.NewGuid().ToString("N");
        RemoveAuthenticator();
    }
}
