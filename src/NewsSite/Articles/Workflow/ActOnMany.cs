using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>
/// Does one thing to many articles: to each what its own use case does, with its permission, transaction and log entry.
/// What one article refuses does not stop the others.
/// </summary>
internal sealed class ActOnMany(
    IDbContextFactory<NewsDb> databases, WriteGate gate, SiteClock clock, AssignArticle assign, ChangeSection section,
    SubmitArticle submit, ApproveArticle approve, SendBackArticle sendBack, UnscheduleArticle unschedule, WithdrawArticle withdraw)
{
    /// <summary>A page of the desk, and some.</summary>
    public const int Limit = 200;

    public async Task<Outcome<ManyDone>> RunAsync(Person by, IReadOnlyList<int> articleIds, ManyAct act, CancellationToken cancellationToken)
    {
        var ids = articleIds.Distinct().ToList();
        if (ids.Count is 0 or > Limit)
            return new Outcome<ManyDone>.Invalid("Articles", $"Choose between one and {Limit} articles.");

        // From the first article on it goes to its end: half of it, with nothing to take it back by, would be worse.
        cancellationToken.ThrowIfCancellationRequested();
        cancellationToken = CancellationToken.None;
        var changed = new List<ArticleBefore>();
        var refused = new List<RefusedArticle>();
        foreach (var id in ids)
        {
            var before = await StandingAsync(id, cancellationToken);
            if (WhyNot(await DoAsync(by, id, act, cancellationToken)) is { } why)
                refused.Add(new RefusedArticle(id, why));
            else if (before is not null && await StandingAsync(id, cancellationToken) is { } after)
                changed.Add(new ArticleBefore(id, after.Version, before.Value.Standing, after.Standing));
        }

        return new Outcome<ManyDone>.Ok(new ManyDone(
            changed.Count == 0 ? null : await RememberAsync(by, act, changed, cancellationToken),
            [.. changed.Select(article => article.ArticleId)], await Refusals.NameAsync(databases, refused, cancellationToken)));
    }

    private Task<Outcome<StepTaken>> DoAsync(Person by, int id, ManyAct act, CancellationToken cancellationToken) => act switch
    {
        ManyAct.Assign to => assign.RunAsync(by, id, to.StaffId, to.StaffName, to.DueUtc, cancellationToken),
        ManyAct.Section to => section.RunAsync(by, id, to.SectionId, cancellationToken),
        ManyAct.Submit => submit.RunAsync(by, id, cancellationToken),
        ManyAct.Approve of => approve.RunAsync(by, id, of.SeenVersions.GetValueOrDefault(id), cancellationToken),
        ManyAct.SendBack with => sendBack.RunAsync(by, id, with.Comment, cancellationToken),
        ManyAct.Unschedule => unschedule.RunAsync(by, id, cancellationToken),
        ManyAct.Withdraw with => withdraw.RunAsync(by, id, with.Notice, cancellationToken),
        _ => throw new InvalidOperationException($"{act} is not done to many."),
    };

    private static string? WhyNot(Outcome<StepTaken> outcome) => outcome switch
    {
        Outcome<StepTaken>.Ok => null,
        Outcome<StepTaken>.Invalid invalid => string.Join(' ', invalid.Problems.Select(problem => problem.Message)),
        Outcome<StepTaken>.Forbidden forbidden => forbidden.Why,
        Outcome<StepTaken>.Conflict conflict => conflict.Why,
        _ => Refusals.Unknown,
    };

    private async Task<(int Version, DeskStanding Standing)?> StandingAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await WorkingCopy.ReadAsync(db, id, cancellationToken) is not { } current)
            return null;

        var article = await db.Articles.AsNoTracking().Include(a => a.Desk).SingleAsync(a => a.Id == id, cancellationToken);
        return (article.Version, DeskStanding.Of(article, current.Copy.SectionId));
    }

    private async Task<int> RememberAsync(
        Person by, ManyAct act, IReadOnlyList<ArticleBefore> changed, CancellationToken cancellationToken)
    {
        var stored = new BulkAct(by.StaffId, act.Name, ArticleBefore.Write(changed), clock.UtcNow);
        await gate.WriteAsync((db, _) => Task.FromResult(db.BulkActs.Add(stored)), cancellationToken);
        return stored.Id;
    }
}
