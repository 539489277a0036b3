using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Desk;

/// <summary>Drops a list that the person kept.</summary>
internal sealed class DropView(WriteGate gate)
{
    public Task<Outcome<int>> RunAsync(Person by, int viewId, CancellationToken cancellationToken) =>
        gate.WriteAsync<Outcome<int>>(
            async (db, token) =>
            {
                if (await db.SavedViews.SingleOrDefaultAsync(v => v.Id == viewId && v.StaffId == by.StaffId, token) is not { } view)
                    return new Outcome<int>.Missing();

                db.SavedViews.Remove(view);
                return new Outcome<int>.Ok(viewId);
            },
            cancellationToken);
}
