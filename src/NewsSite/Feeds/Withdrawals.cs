using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Feeds;

/// <summary>What a list had and has no more, so that who keeps copies can take them away.</summary>
internal static class Withdrawals
{
    /// <returns>The latest, newest first; the latest of all is always among them.</returns>
    public static async Task<IReadOnlyList<FeedWithdrawal>> OfAsync(NewsDb db, FeedScope scope, Uri site, CancellationToken cancellationToken)
    {
        if (scope.Articles is not { } belongs)
            return [];

        // Nothing is saved of a withdrawn article before it is restored, so that was when it was withdrawn.
        var withdrawn = await db.Articles.Where(a => a.State == ArticleState.Withdrawn).Where(belongs)
            .OrderByDescending(a => a.SavedUtc)
            .ThenByDescending(a => a.Id)
            .Take(FeedReader.Length)
            .Select(a => new { a.Id, a.SavedUtc })
            .ToListAsync(cancellationToken);
        return [.. withdrawn.Select(a => new FeedWithdrawal(FeedItems.IdOf(a.Id, site), a.SavedUtc))];
    }
}
