using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Articles;

namespace NewsSite.Data.Mapping;

/// <summary>
/// Identity's users and passkeys as its schema of version 3 has them, without what is not used: its roles (a person has one,
/// <see cref="Role"/>), claims, outside logins, telephones, and tokens, which would be kept in the clear.
/// </summary>
internal sealed class AccountMapping : IEntityTypeConfiguration<Staff>, IEntityTypeConfiguration<StaffSection>,
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<OneTimeLink>, IEntityTypeConfiguration<RecoveryCode>,
    IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<Staff> staff)
    {
        staff.ToTable("Staff");
        staff.HasIndex(s => s.NormalizedUserName).IsUnique();
        staff.Property(s => s.ConcurrencyStamp).IsConcurrencyToken();
        staff.Property(s => s.UserName).HasColumnName("Email").HasMaxLength(Staff.EmailLimit).IsRequired();
        staff.Property(s => s.NormalizedUserName).HasColumnName("NormalizedEmail").HasMaxLength(Staff.EmailLimit).IsRequired();
        staff.Ignore(s => s.Email);
        staff.Ignore(s => s.NormalizedEmail);
        staff.Ignore(s => s.EmailConfirmed);
        staff.Ignore(s => s.PhoneNumber);
        staff.Ignore(s => s.PhoneNumberConfirmed);
        staff.Ignore(s => s.LockoutEnd);
        staff.Ignore(s => s.LockoutEnabled);
        staff.Ignore(s => s.AccessFailedCount);
        staff.HasMany(s => s.Sections).WithOne().HasForeignKey(section => section.StaffId);
        staff.HasMany<Session>().WithOne().HasForeignKey(session => session.StaffId);
        staff.HasMany<OneTimeLink>().WithOne().HasForeignKey(link => link.StaffId);
        staff.HasMany<IdentityUserPasskey<int>>().WithOne().HasForeignKey(passkey => passkey.UserId);
        staff.HasMany<RecoveryCode>().WithOne().HasForeignKey(code => code.StaffId);
    }

    public void Configure(EntityTypeBuilder<StaffSection> section)
    {
        section.ToTable("StaffSections");
        section.HasKey(s => new { s.StaffId, s.SectionId });
        section.HasOne<Section>().WithMany().HasForeignKey(s => s.SectionId);
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.HasIndex(s => s.KeyHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("OneTimeLinks");
        link.HasIndex(l => l.KeyHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("RecoveryCodes");
        code.HasKey(c => new { c.StaffId, c.CodeHash });
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> passkey)
    {
        passkey.ToTable("Passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
    }
}
