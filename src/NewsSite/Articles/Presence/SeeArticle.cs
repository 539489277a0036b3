using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Presence;

/// <summary>Says that somebody has an article open and asks who else has; every few seconds. For whoever may read the article.</summary>
internal sealed class SeeArticle(IDbContextFactory<NewsDb> databases, WhoIsHere here)
{
    public async Task<Outcome<ArticlePresence>> RunAsync(Person by, int articleId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await RevisionHistory.MayReadAsync(db, by, articleId, cancellationToken))
            return new Outcome<ArticlePresence>.Missing();

        var version = await db.Articles.Where(a => a.Id == articleId).Select(a => a.Version).SingleAsync(cancellationToken);
        return new Outcome<ArticlePresence>.Ok(new ArticlePresence(version, here.See(by, articleId)));
    }
}

/// <param name="Version">The article's version now: a page that has an older one before it can say so.</param>
internal sealed record ArticlePresence(int Version, IReadOnlyList<Colleague> Colleagues);
