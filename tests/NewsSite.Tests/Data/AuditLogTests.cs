using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Data;

public sealed class AuditLogTests
{
    [Theory]
    [InlineData("UPDATE AuditEntries SET Detail = 'nothing'")]
    [InlineData("DELETE FROM AuditEntries")]
    public async Task The_audit_log_cannot_be_rewritten(string attempt)
    {
        await using var site = new SiteApp();
        await site.Gate.WriteAsync(
            (db, _) => Task.FromResult(db.AuditEntries.Add(
                AuditEntry.Of(null, "", "article.published", 1, "A headline", site.Clock.GetUtcNow().UtcDateTime))),
            CancellationToken.None);

        await Assert.ThrowsAsync<SqliteException>(() => site.Gate.WriteAsync(
            (db, token) => db.Database.ExecuteSqlRawAsync(attempt, token), CancellationToken.None));

        Assert.Equal("A headline", await site.Gate.WriteAsync(
            (db, token) => db.AuditEntries.Select(entry => entry.Detail).SingleAsync(token), CancellationToken.None));
    }
}
