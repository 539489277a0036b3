using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Site;

namespace NewsSite.Data.Mapping;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasIndex(e => e.AtUtc);
        entry.HasIndex(e => new { e.StaffId, e.Id });
        entry.HasIndex(e => new { e.Action, e.SubjectId, e.Id });
    }
}
