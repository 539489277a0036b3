using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Accounts;

/// <summary>What a one-time link is for, shown to whoever holds it.</summary>
internal sealed class LinkReader(IDbContextFactory<NewsDb> databases, SiteClock clock)
{
    /// <returns>Null when it was used, has expired, or never was.</returns>
    public async Task<LinkView?> FindAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
            return null;

        var (hash, now) = (RandomKey.Hash(key), clock.UtcNow);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from link in db.OneTimeLinks
            where link.KeyHash == hash && link.ExpiresUtc > now
            join staff in db.Staff on link.StaffId equals staff.Id into holders
            from holder in holders.DefaultIfEmpty()
            where holder == null || holder.DisabledUtc == null
            select new LinkView(link.Purpose, holder == null ? "" : holder.Name, holder == null ? "" : holder.UserName!))
            .SingleOrDefaultAsync(cancellationToken);
    }
}

/// <param name="Name">Whose link it is; empty for the first administrator, who has no name yet.</param>
internal sealed record LinkView(LinkPurpose Purpose, string Name, string Email);
