using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>
/// Gives readers an earlier version of a front again, as a new version. A draft that they have not seen stays as it is. For
/// who arranges fronts.
/// </summary>
internal sealed class RollBackFront(FrontWork fronts)
{
    /// <param name="seenLive">The version that the person knew readers to have.</param>
    /// <returns>
    /// Invalid when the right to show one of its pictures has ended. Conflict with what was changed since when readers have another one by now.
    /// </returns>
    public Task<Outcome<FrontMoved>> RunAsync(Person by, string key, int number, int seenLive, CancellationToken cancellationToken) =>
        fronts.OnFrontAsync<FrontMoved>(
            by, key,
            async (work, token) =>
            {
                if (await work.FindAsync(number, token) is not { } old)
                    return new Outcome<FrontMoved>.Missing();
                var live = await work.VersionAsync(work.Front.LiveNumber, token);
                if (live.Number != seenLive)
                    return await FrontMoved.SinceAsync(work, seenLive, live, token);
                if (live.Arrangement.SaysTheSameAs(old.Arrangement))
                    return new Outcome<FrontMoved>.Invalid("", $"Readers have what version {number} says already.");

                var ended = await CheckFrontPictures.EndedAsync(work.Db, old.Arrangement.Placed, work.NowUtc, token);
                if (ended.Count > 0)
                {
                    return new Outcome<FrontMoved>.Invalid([.. ended.Select(one => new Problem(
                        "", $"Version {number} shows “{one.Picture}” with “{one.Headline}”, and the right to show it has ended: arrange the front with another picture."))]);
                }

                var again = work.AddBeside(old.Arrangement, $"As version {number}");
                work.Publish(again, by.Name);
                work.Note("front.rolled-back", again, again.Note);
                return new Outcome<FrontMoved>.Ok(new FrontMoved(again.Number));
            },
            cancellationToken);
}
