using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site.WebRoot;

namespace NewsSite.Site.Identity;

/// <summary>Makes what is saved the site's identity and its colours those of the style sheets: at a start, and after a save.</summary>
internal sealed class LoadIdentity(IDbContextFactory<NewsDb> databases, IdentityReader identity, Assets assets)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        identity.Take(await SavedIdentity.ReadAsync(db, cancellationToken));
        assets.Paint(identity);
    }
}
