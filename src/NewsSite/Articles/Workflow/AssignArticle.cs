using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>Says who works on an article and by when. For editors. Changes nothing that readers or writers see.</summary>
internal sealed class AssignArticle(DeskWork desk)
{
    /// <param name="assigneeId">A member of staff, whom the caller has looked up; null takes the assignment back.</param>
    /// <param name="assigneeName">As colleagues know them.</param>
    public Task<Outcome<StepTaken>> RunAsync(
        Person by, int articleId, int? assigneeId, string? assigneeName, DateTime? dueUtc, CancellationToken cancellationToken) =>
        desk.OnArticleAsync<StepTaken>(
            by, articleId, Act.AssignArticle,
            (work, _) =>
            {
                work.Article.OnDesk().Assign(assigneeId, assigneeName, dueUtc);
                work.Note("article.assigned", assigneeId is null ? "to nobody" : $"to {assigneeName}");
                return Task.FromResult<Outcome<StepTaken>>(new Outcome<StepTaken>.Ok(work.Taken()));
            },
            cancellationToken);
}
