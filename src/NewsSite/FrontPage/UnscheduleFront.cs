using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>Takes a version of a front off the schedule; it stays in the history. For who arranges fronts.</summary>
internal sealed class UnscheduleFront(FrontWork fronts, FrontSchedule schedule)
{
    /// <returns>Conflict when it is not scheduled any more.</returns>
    public async Task<Outcome<FrontMoved>> RunAsync(Person by, string key, int number, CancellationToken cancellationToken)
    {
        var outcome = await fronts.OnFrontAsync<FrontMoved>(
            by, key,
            async (work, token) =>
            {
                if (await work.FindAsync(number, token) is not { } version)
                    return new Outcome<FrontMoved>.Missing();
                if (version.DueUtc is null)
                    return new Outcome<FrontMoved>.Conflict($"Version {number} is not scheduled any more.", new FrontMoved(work.Front.LiveNumber));

                version.Unschedule();
                work.Note("front.unscheduled", version);
                return new Outcome<FrontMoved>.Ok(new FrontMoved(number));
            },
            cancellationToken);
        schedule.Changed.Set();
        return outcome;
    }
}
