using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Desk;

/// <summary>
/// How the newsroom's use cases work on one article: loaded, permission asked, changed and noted in the audit log in one
/// transaction, and readers' pages renewed after it if they see the change.
/// </summary>
internal sealed class DeskWork(WriteGate gate, SiteClock clock, Edition edition)
{
    private const string NotAllowed = "Your role does not allow that for this article.";

    /// <summary>
    /// Missing when there is no such article or <paramref name="by"/> may not read it; forbidden when they may not
    /// <paramref name="act"/>. The work must change nothing before it is sure to end well.
    /// </summary>
    /// <param name="by">Null for the site itself, which asks nobody.</param>
    public async Task<Outcome<T>> OnArticleAsync<T>(
        Person? by, int articleId, Act act, Func<ArticleAtWork, CancellationToken, Task<Outcome<T>>> work,
        CancellationToken cancellationToken)
    {
        var readersSeeIt = false;
        var outcome = await gate.WriteAsync(
            async (db, token) =>
            {
                var article = await db.Articles.Include(a => a.Desk).SingleOrDefaultAsync(a => a.Id == articleId, token);
                if (article is null || (by is not null && !Permissions.Allows(by, Act.ReadArticle, article.Standing())))
                    return new Outcome<T>.Missing();
                if (by is not null && !Permissions.Allows(by, act, article.Standing()))
                    return new Outcome<T>.Forbidden(NotAllowed);

                var atWork = new ArticleAtWork(db, article, by, clock.UtcNow);
                var result = await work(atWork, token);
                readersSeeIt = atWork.ReadersSeeIt;
                return result;
            },
            cancellationToken);
        if (readersSeeIt)
            edition.Turn();
        return outcome;
    }
}
