using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Names;

/// <summary>Keeps superseded addresses leading on in one hop. Belongs to one transaction of <see cref="WriteGate"/>.</summary>
internal static class FormerAddresses
{
    /// <summary>What had <paramref name="former"/> is at <paramref name="present"/> now; so is everything that led to it.</summary>
    public static async Task LeadOnAsync(NewsDb db, string former, string present, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await TakeAsync(db, present, cancellationToken);
        await db.Redirects.Where(r => r.ToPath == former)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ToPath, present), cancellationToken);
        db.Redirects.Add(new Redirect(former, present, nowUtc));
    }

    /// <summary>There is a page at this address: nothing leads away from it any more.</summary>
    public static Task TakeAsync(NewsDb db, string path, CancellationToken cancellationToken) =>
        db.Redirects.Where(r => r.FromPath == path).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The page is gone: nothing leads to it any more.</summary>
    public static Task ForgetAsync(NewsDb db, string path, CancellationToken cancellationToken) =>
        db.Redirects.Where(r => r.ToPath == path).ExecuteDeleteAsync(cancellationToken);
}
