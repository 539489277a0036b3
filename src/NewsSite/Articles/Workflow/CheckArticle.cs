using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>The checklist of what somebody is writing, saved or not. For whoever may read the article.</summary>
internal sealed class CheckArticle(IDbContextFactory<NewsDb> databases, Checklist checklist, SiteClock clock)
{
    /// <param name="copy">As it stands in the form; null for what was saved.</param>
    /// <param name="appearsUtc">When it is to appear; null for now.</param>
    public async Task<Outcome<IReadOnlyList<ChecklistItem>>> RunAsync(
        Person by, int articleId, ArticleCopy? copy, DateTime? appearsUtc, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await RevisionHistory.MayReadAsync(db, by, articleId, cancellationToken)
            || await WorkingCopy.ReadAsync(db, articleId, cancellationToken) is not { } current)
        {
            return new Outcome<IReadOnlyList<ChecklistItem>>.Missing();
        }

        return new Outcome<IReadOnlyList<ChecklistItem>>.Ok(
            await checklist.OfAsync(db, copy?.Tidy() ?? current.Copy, appearsUtc ?? clock.UtcNow, cancellationToken));
    }
}
