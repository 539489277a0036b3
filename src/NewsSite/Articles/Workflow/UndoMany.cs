using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>
/// Takes back an act on many, article by article, where nothing has happened since; comments and history stay. For the
/// person who did it, as far as they still may.
/// </summary>
internal sealed class UndoMany(
    IDbContextFactory<NewsDb> databases, DeskWork desk, WriteGate gate, SiteClock clock, ChangeSection section, ScheduleSignal signal)
{
    private const string Moved = "Something has happened to it since.";

    /// <returns>Missing when there is no such act, it was another person's, or it was taken back already.</returns>
    public async Task<Outcome<ManyDone>> RunAsync(Person by, int bulkActId, CancellationToken cancellationToken)
    {
        var act = await gate.WriteAsync(
            async (db, token) =>
            {
                var found = await db.BulkActs.SingleOrDefaultAsync(
                    a => a.Id == bulkActId && a.StaffId == by.StaffId && a.UndoneUtc == null, token);
                found?.Undone(clock.UtcNow);
                return found;
            },
            cancellationToken);
        if (act is null)
            return new Outcome<ManyDone>.Missing();

        // It counts as taken back from here on, so that whoever asked for it may leave.
        cancellationToken = CancellationToken.None;
        var done = new List<int>();
        var refused = new List<RefusedArticle>();
        foreach (var article in ArticleBefore.Read(act.BeforeJson))
        {
            if (await PutBackAsync(by, act.Act, article, cancellationToken) is { } why)
                refused.Add(new RefusedArticle(article.ArticleId, why));
            else
                done.Add(article.ArticleId);
        }

        signal.Set();
        return new Outcome<ManyDone>.Ok(new ManyDone(BulkActId: null, done, await Refusals.NameAsync(databases, refused, cancellationToken)));
    }

    /// <returns>Why not; null when it was done.</returns>
    private async Task<string?> PutBackAsync(Person by, string act, ArticleBefore article, CancellationToken cancellationToken)
    {
        var outcome = await desk.OnArticleAsync(
            by, article.ArticleId, ActOf(act), (work, _) => Task.FromResult(PutBack(work, article)), cancellationToken);
        if (outcome is Outcome<int>.Ok && article.Before.SectionId != article.After.SectionId)
        {
            return await section.RunAsync(by, article.ArticleId, article.Before.SectionId, cancellationToken) is Outcome<StepTaken>.Ok
                ? null
                : Moved;
        }

        return outcome switch
        {
            Outcome<int>.Ok => null,
            Outcome<int>.Conflict conflict => conflict.Why,
            Outcome<int>.Forbidden forbidden => forbidden.Why,
            _ => Refusals.Unknown,
        };
    }

    private static Outcome<int> PutBack(ArticleAtWork work, ArticleBefore article)
    {
        // The section belongs to the text; version and text move together.
        var now = DeskStanding.Of(work.Article, article.After.SectionId);
        if (work.Article.Version != article.VersionAfter || now != article.After)
            return new Outcome<int>.Conflict(Moved);
        if (article.Before.ScheduledUtc is { } utc && utc <= work.NowUtc)
            return new Outcome<int>.Conflict("The time that it was scheduled for has passed.");
        if (article.Before with { SectionId = null } == article.After with { SectionId = null })
            return new Outcome<int>.Ok(article.ArticleId);

        work.ReadersSeeIt = article.Before.State == ArticleState.Published || article.After.State == ArticleState.Published;
        work.Article.PutBack(article.Before, work.NowUtc);
        work.Note("article.act-undone");
        return new Outcome<int>.Ok(article.ArticleId);
    }

    private static Act ActOf(string act) => act switch
    {
        nameof(ManyAct.Assign) => Act.AssignArticle,
        nameof(ManyAct.Section) => Act.EditArticle,
        nameof(ManyAct.Submit) => Act.SubmitArticle,
        nameof(ManyAct.Unschedule) => Act.ScheduleArticle,
        nameof(ManyAct.Withdraw) => Act.WithdrawArticle,
        _ => Act.ReviewArticle,
    };
}
