using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Throws away what somebody has typed and not saved, because they say so.</summary>
internal sealed class DropAutosave(DeskWork desk)
{
    public Task<Outcome<int>> RunAsync(Person by, int articleId, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<int>(
            by, articleId, Act.ReadArticle,
            async (work, token) =>
            {
                await AutosaveArticle.DropAsync(work.Db, articleId, by, token);
                return new Outcome<int>.Ok(articleId);
            },
            cancellationToken);
}
