using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>The staff as administrators see them.</summary>
internal sealed class StaffReader(IDbContextFactory<NewsDb> databases)
{
    /// <summary>More people than any newsroom this is made for.</summary>
    private const int Most = 2000;

    public async Task<IReadOnlyList<StaffLine>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Lines(db).OrderBy(line => line.DisabledUtc != null).ThenBy(line => line.Name).Take(Most).ToListAsync(cancellationToken);
    }

    public async Task<StaffLine?> FindAsync(int staffId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Lines(db).SingleOrDefaultAsync(line => line.Id == staffId, cancellationToken);
    }

    /// <param name="email">However it is spelt.</param>
    public async Task<StaffLine?> FindAsync(string email, CancellationToken cancellationToken)
    {
        var account = Staff.Normal(email);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var id = await db.Staff.Where(staff => staff.NormalizedUserName == account).Select(staff => (int?)staff.Id).SingleOrDefaultAsync(cancellationToken);
        return id is null ? null : await Lines(db).SingleAsync(line => line.Id == id, cancellationToken);
    }

    public async Task<IReadOnlyList<SectionChoice>> SectionsAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Sections.OrderBy(section => section.Position).Select(section => new SectionChoice(section.Id, section.Name)).ToListAsync(cancellationToken);
    }

    private static IQueryable<StaffLine> Lines(NewsDb db) => db.Staff.AsNoTracking().Select(staff => new StaffLine
    {
        Id = staff.Id,
        Name = staff.Name,
        Email = staff.UserName!,
        Role = staff.Role,
        InvitedUtc = staff.InvitedUtc,
        JoinedUtc = staff.JoinedUtc,
        DisabledUtc = staff.DisabledUtc,
        HasApp = staff.TwoFactorEnabled,
        Passkeys = db.Passkeys.Count(passkey => passkey.UserId == staff.Id),
        LastSeenUtc = db.Sessions.Where(session => session.StaffId == staff.Id).Max(session => (DateTime?)session.LastSeenUtc),
        Sections = staff.Sections.Join(db.Sections, own => own.SectionId, section => section.Id, (own, section) => section)
            .OrderBy(section => section.Position).Select(section => new SectionChoice(section.Id, section.Name)).ToList(),
    });
}

/// <summary>One member of staff in a list.</summary>
internal sealed record StaffLine
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required Role Role { get; init; }

    public required DateTime InvitedUtc { get; init; }

    /// <summary>Null while the invitation has not been taken.</summary>
    public required DateTime? JoinedUtc { get; init; }

    public required DateTime? DisabledUtc { get; init; }

    public required bool HasApp { get; init; }

    public required int Passkeys { get; init; }

    /// <summary>In a session that is still there.</summary>
    public required DateTime? LastSeenUtc { get; init; }

    public required IReadOnlyList<SectionChoice> Sections { get; init; }

    public string State => DisabledUtc is not null ? "disabled" : JoinedUtc is null ? "invited" : "active";
}

internal sealed record SectionChoice(int Id, string Name);
