using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>
/// While a site has no staff, each start says the link that makes the first administrator, and leaves it in a file for the
/// data folder's owner alone. The database has its hash; a restart says the same link as long as the file is there. When
/// there is staff, link and file go.
/// </summary>
internal sealed class OfferSetUp(WriteGate gate, SetUpFile file, SiteClock clock, IOptions<SiteOptions> options)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <returns>Sentences for the person who started the site; none when there is staff.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        var kept = await file.ReadKeyAsync(cancellationToken);
        var fresh = RandomKey.New();
        var key = await gate.WriteAsync((db, token) => ChooseAsync(db, kept, fresh, token), cancellationToken);
        if (key is null)
        {
            file.Delete();
            return [];
        }

        var address = IssuedLink.AddressOf(options.Value.Url, NewsroomAddress.SetUp, key);
        if (key != kept)
            await file.WriteAsync(address, cancellationToken);
        return [$"Nobody works here yet. Open {address} to become the administrator (also in {file.Location})."];
    }

    private async Task<string?> ChooseAsync(NewsDb db, string? kept, string fresh, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var links = db.OneTimeLinks.Where(link => link.Purpose == LinkPurpose.SetUp);
        var isStaffed = await db.Staff.AnyAsync(cancellationToken);
        if (isStaffed && !await links.AnyAsync(cancellationToken))
            return null;
        var keptHash = kept is null ? null : RandomKey.Hash(kept);
        if (!isStaffed && await links.AnyAsync(link => link.KeyHash == keptHash && link.ExpiresUtc > now, cancellationToken))
            return kept;

        db.RemoveRange(await links.ToListAsync(cancellationToken));
        if (isStaffed)
            return null;
        db.Add(new OneTimeLink(LinkPurpose.SetUp, RandomKey.Hash(fresh), null, now + Life));
        return fresh;
    }
}
