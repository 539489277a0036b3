using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Desk;

/// <summary>Keeps a list of the desk under a name; one of that name is replaced.</summary>
internal sealed class SaveView(WriteGate gate)
{
    public const int Limit = 50;

    private const int NameLimit = 60;
    private const int QueryLimit = 1_000;

    public Task<Outcome<int>> RunAsync(Person by, string name, string query, CancellationToken cancellationToken)
    {
        name = name.Trim();
        if (name.Length is 0 or > NameLimit)
            return Task.FromResult<Outcome<int>>(new Outcome<int>.Invalid("Name", $"Give the list a name of at most {NameLimit} characters."));
        if (query.Length > QueryLimit)
            return Task.FromResult<Outcome<int>>(new Outcome<int>.Invalid("Query", "That list is too long to keep."));

        return gate.WriteAsync<Outcome<int>>(
            async (db, token) =>
            {
                var mine = await db.SavedViews.Where(v => v.StaffId == by.StaffId).ToListAsync(token);
                if (mine.Find(v => v.Name == name) is { } known)
                    known.Become(query);
                else if (mine.Count >= Limit)
                    return new Outcome<int>.Invalid("Name", $"You keep {Limit} lists already; drop one first.");
                else
                    db.SavedViews.Add(new SavedView(by.StaffId, name, query));
                return new Outcome<int>.Ok(mine.Count);
            },
            cancellationToken);
    }
}
