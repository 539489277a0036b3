using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>Where a superseded address leads now.</summary>
internal sealed class RedirectReader(OpenDatabases databases)
{
    /// <param name="path">Decoded, without query.</param>
    /// <returns>The present path, or null when nothing ever had this address.</returns>
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        var db = loan.Db;
        return await db.Redirects
            .Where(r => r.FromPath == path)
            .Select(r => r.ToPath)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
