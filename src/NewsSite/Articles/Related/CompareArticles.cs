using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles.Related;

/// <summary>
/// Finds what is like the published articles that nobody has compared yet: those that an import, the demo or an earlier
/// version of the site brought. Newest first, a batch at a time; killed anywhere, it goes on where it was.
/// </summary>
internal sealed class CompareArticles(IDbContextFactory<NewsDb> databases, WriteGate gate)
{
    /// <summary>Few enough that an editor who saves meanwhile waits some hundredths of a second.</summary>
    private const int BatchSize = 50;

    /// <returns>How many were compared; none when nothing is left. Readers' pages are not renewed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var batch = await ReadAsync(db, cancellationToken);
        if (batch.Count == 0)
            return 0;

        // The whole batch is indexed before any of it is compared: what came in together belongs together.
        await gate.WriteAsync(
            async (writing, token) =>
            {
                var unchanged = await UnchangedAsync(writing, batch, token);
                await Standpoint.IndexAsync(writing, [.. unchanged.Select(one => one.Article)], token);
                return true;
            },
            cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var compared = new List<ComparedArticle>(batch.Count);
        using (var similarity = new Similarity(db))
        {
            foreach (var one in batch)
                compared.Add(await RelatedLists.LikeAsync(db, similarity, one.Article, cancellationToken));
        }

        return await gate.WriteAsync(
            async (writing, token) =>
            {
                var ids = (await UnchangedAsync(writing, batch, token)).Select(one => one.Article.ArticleId).ToHashSet();
                await RelatedLists.KeepAsync(writing, [.. compared.Where(article => ids.Contains(article.ArticleId))], token);
                return await writing.Articles.Where(a => ids.Contains(a.Id))
                    .ExecuteUpdateAsync(article => article.SetProperty(a => a.IsCompared, true), token);
            },
            cancellationToken);
    }

    internal static IQueryable<Article> Next(NewsDb db) =>
        db.Articles.AsNoTracking().Where(Article.VisibleToReaders).Where(a => !a.IsCompared).OrderByDescending(a => a.Id).Take(BatchSize);

    private static async Task<List<(Standpoint Article, int Version)>> ReadAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var texts = await Next(db)
            .Select(a => new
            {
                a.Id, a.Version, a.StoryId, PublishedUtc = a.PublishedUtc!.Value, a.Headline, a.Standfirst,
                Story = a.Body!.Markdown.Substring(0, Signature.StoryLimit),
                TopicIds = a.Topics.Select(t => t.TopicId).ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. texts.Select(text => (
            new Standpoint(text.Id, text.StoryId, text.PublishedUtc, text.TopicIds, Signature.Of(text.Headline, text.Standfirst, text.Story)),
            text.Version))];
    }

    /// <summary>What somebody has published anew meanwhile was compared with that.</summary>
    private static async Task<List<(Standpoint Article, int Version)>> UnchangedAsync(
        NewsDb db, List<(Standpoint Article, int Version)> batch, CancellationToken cancellationToken)
    {
        var ids = batch.Select(one => one.Article.ArticleId).ToList();
        var now = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Version })
            .ToDictionaryAsync(a => a.Id, a => a.Version, cancellationToken);
        return [.. batch.Where(one => now.TryGetValue(one.Article.ArticleId, out var version) && version == one.Version)];
    }
}
