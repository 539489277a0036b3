using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>
/// Tells readers of a published article what was wrong and what is right; shown with it for ever. The text itself is
/// repaired by a save and <see cref="PublishChanges"/>. For editors.
/// </summary>
internal sealed class CorrectArticle(DeskWork desk)
{
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, string text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Invalid("Correction", "Say what was wrong and what is right."));

        return desk.OnArticleAsync<StepTaken>(
            by, articleId, Act.CorrectArticle,
            async (work, token) =>
            {
                if (work.Article.State != ArticleState.Published)
                    return new Outcome<StepTaken>.Conflict("Only what readers see can be corrected.", work.Taken());

                await work.Db.Articles.Include(a => a.Corrections).SingleAsync(a => a.Id == articleId, token);
                work.Article.Correct(text.Trim(), work.NowUtc);
                work.ReadersSeeIt = true;
                work.Note("article.corrected");
                return new Outcome<StepTaken>.Ok(work.Taken());
            },
            cancellationToken);
    }
}
