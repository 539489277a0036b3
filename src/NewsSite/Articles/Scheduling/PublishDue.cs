using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Scheduling;

/// <summary>
/// Publishes what is due, each article in a transaction of its own: exactly once, never early. What cannot go out stays
/// scheduled, says why on the desk, and is tried again. Called by <see cref="ScheduledPublisher"/>.
/// </summary>
internal sealed class PublishDue(
    CopyWork copies, DeskWork desk, Publication publication, IDbContextFactory<NewsDb> databases, SiteClock clock,
    ILogger<PublishDue> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>When an article that could not go out is tried again; forgotten with the process.</summary>
    private readonly ConcurrentDictionary<int, DateTime> _again = new();

    /// <returns>When to come back: the next time that something is due or to be tried again; null when nothing is planned.</returns>
    public async Task<DateTime?> RunAsync(CancellationToken cancellationToken)
    {
        var planned = await PlannedAsync(cancellationToken);
        var nowUtc = clock.UtcNow;
        foreach (var (id, dueUtc) in planned)
        {
            if (TurnOf(id, dueUtc) <= nowUtc)
                await TryAsync(id, cancellationToken);
        }

        return (await PlannedAsync(cancellationToken)).Select(article => (DateTime?)TurnOf(article.Id, article.DueUtc)).Min();
    }

    private DateTime TurnOf(int id, DateTime dueUtc) => _again.TryGetValue(id, out var again) && again > dueUtc ? again : dueUtc;

    private async Task<List<(int Id, DateTime DueUtc)>> PlannedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var planned = await db.DeskEntries.AsNoTracking()
            .Where(entry => entry.ScheduledUtc != null)
            .OrderBy(entry => entry.ScheduledUtc)
            .Select(entry => new { entry.ArticleId, entry.ScheduledUtc })
            .ToListAsync(cancellationToken);
        return [.. planned.Select(entry => (entry.ArticleId, entry.ScheduledUtc.GetValueOrDefault()))];
    }

    private async Task TryAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await copies.OnCopyAsync(
                by: null, id, Act.PublishArticle, CopyWork.AsItStands, GoOutAsync, cancellationToken);
            switch (outcome)
            {
                case Outcome<StepTaken>.Ok:
                    _again.TryRemove(id, out _);
                    log.LogInformation("Article {ArticleId} went out by schedule", id);
                    break;
                case Outcome<StepTaken>.Invalid invalid:
                    await FailedAsync(id, string.Join(' ', invalid.Problems.Select(problem => problem.Message)), cancellationToken);
                    break;
                default:
                    _again[id] = clock.UtcNow + Pause;
                    break;
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Article {ArticleId} could not be published by schedule; it is tried again", id);
            await FailedAsync(id, "The site could not publish it; the log says why.", cancellationToken);
        }
    }

    /// <summary>Looks again within the transaction: somebody may have moved the article, or been quicker.</summary>
    private async Task<Outcome<StepTaken>> GoOutAsync(ArticleAtWork work, PreparedCopy prepared, CancellationToken cancellationToken) =>
        work.Article is { State: ArticleState.Scheduled, Desk: { ScheduledUtc: { } dueUtc } entry } && dueUtc <= work.NowUtc
            ? await publication.GoOutAsync(work, prepared, $"{entry.ScheduledByName}, by schedule", cancellationToken)
            : new Outcome<StepTaken>.Conflict("It is not due any more.", work.Taken());

    private async Task FailedAsync(int id, string why, CancellationToken cancellationToken)
    {
        _again[id] = clock.UtcNow + Pause;
        try
        {
            await desk.OnArticleAsync<int>(
                by: null, id, Act.PublishArticle,
                (work, _) =>
                {
                    if (work.Article.Desk is { ScheduledUtc: not null } entry && entry.ScheduleTrouble != why)
                    {
                        entry.Trouble(why);
                        work.Note("article.publication-failed");
                        log.LogWarning("Article {ArticleId} is due and cannot be published: {Why}", id, why);
                    }

                    return Task.FromResult<Outcome<int>>(new Outcome<int>.Ok(id));
                },
                cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Article {ArticleId} failed to go out, and that could not be noted either", id);
        }
    }
}
