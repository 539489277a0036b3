using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Articles.Desk;

/// <summary>The lists that somebody keeps under names of their own; nobody sees another's.</summary>
internal sealed class SavedViews(IDbContextFactory<NewsDb> databases)
{
    public async Task<IReadOnlyList<SavedViewLine>> ListAsync(Person by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.SavedViews.AsNoTracking().Where(v => v.StaffId == by.StaffId)
            .OrderBy(v => v.Name)
            .Take(SaveView.Limit)
            .Select(v => new SavedViewLine(v.Id, v.Name, v.Query))
            .ToListAsync(cancellationToken);
    }
}

/// <param name="Query">The list's query string, without the question mark.</param>
internal sealed record SavedViewLine(int Id, string Name, string Query);
