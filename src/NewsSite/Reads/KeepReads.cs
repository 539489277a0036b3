using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Reads;

/// <summary>
/// Writes what was counted to the database, a batch in a transaction, and removes what counts for nothing any more. What
/// cannot be written is counted on with what comes. Readers' pages stay as they are. Called by <see cref="ReadsLoop"/>.
/// </summary>
internal sealed class KeepReads(Readership readership, WriteGate gate, TimeProvider time)
{
    private const int BatchSize = 500;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var nowUtc = time.GetUtcNow().UtcDateTime;
        var batches = readership.Take().Chunk(BatchSize).ToList();
        for (var i = 0; i < batches.Count; i++)
        {
            try
            {
                await KeepAsync(batches[i], nowUtc, cancellationToken);
            }
            catch
            {
                readership.PutBack(batches.Skip(i).SelectMany(batch => batch));
                throw;
            }
        }

        if (batches.Count > 0)
            await ForgetAsync(nowUtc, cancellationToken);
    }

    private Task<bool> KeepAsync(KeyValuePair<int, int>[] batch, DateTime nowUtc, CancellationToken cancellationToken) => gate.WriteAsync(
        async (db, token) =>
        {
            var counts = batch.ToDictionary();
            int[] ids = [.. counts.Keys];
            var known = await db.ArticleReads.Where(read => ids.Contains(read.ArticleId)).ToDictionaryAsync(read => read.ArticleId, token);
            foreach (var id in await db.Articles.Where(article => ids.Contains(article.Id)).Select(article => article.Id).ToListAsync(token))
            {
                if (known.TryGetValue(id, out var read))
                    read.Add(counts[id], nowUtc);
                else
                    db.Add(new ArticleReads(id, counts[id], nowUtc));
            }

            return true;
        },
        cancellationToken);

    private Task<bool> ForgetAsync(DateTime nowUtc, CancellationToken cancellationToken) => gate.WriteAsync(
        async (db, token) =>
        {
            var below = Heat.ForgottenBelow(nowUtc);
            db.RemoveRange(await db.ArticleReads.Where(read => read.Heat < below).OrderBy(read => read.Heat).Take(BatchSize).ToListAsync(token));
            return true;
        },
        cancellationToken);
}
