using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media;

namespace NewsSite.Articles.Pictures;

/// <summary>
/// Renders the stories anew that show a picture whose files or words have changed, a batch in a transaction. What somebody
/// saves meanwhile is left alone: a save renders with the picture as it is then.
/// </summary>
internal sealed class RenderAgain(IDbContextFactory<NewsDb> databases, WriteGate gate)
{
    private const int BatchSize = 50;

    /// <returns>False when no picture has changed.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var changed = await db.MediaAssets.AsNoTracking().Where(a => a.StoriesAreBehind)
            .Select(a => new { a.Id, a.Version, a.Shown })
            .FirstOrDefaultAsync(cancellationToken);
        if (changed is null)
            return false;

        var articles = await db.PictureUses.AsNoTracking().Where(u => u.AssetId == changed.Id && !u.IsStaged)
            .Select(u => u.ArticleId)
            .ToListAsync(cancellationToken);
        foreach (var batch in articles.Chunk(BatchSize))
            await RenderAsync(db, batch, cancellationToken);

        // Also for the cards and leads that show it: the edition turns, and the changes say so, once all is done.
        return await gate.WriteForReadersAsync(
            async (writing, token) =>
            {
                var asset = await writing.MediaAssets.SingleOrDefaultAsync(
                    a => a.Id == changed.Id && a.Version == changed.Version && a.Shown == changed.Shown, token);
                if (asset is not { StoriesAreBehind: true })
                    return true;
                asset.StoriesAreRendered();
                var leads = writing.Articles.Where(a => a.LeadPictureId == changed.Id).Select(a => a.Id);
                var inText = writing.PictureUses.Where(u => u.AssetId == changed.Id && !u.IsStaged).Select(u => u.ArticleId);
                await ArticleChanges.NoteAsync(writing, leads.Union(inText), token);
                return true;
            },
            cancellationToken);
    }

    private async Task RenderAsync(NewsDb db, int[] articleIds, CancellationToken cancellationToken)
    {
        var texts = await db.Articles.AsNoTracking().Where(a => articleIds.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Version,
                a.Body!.Markdown,
                Background = a.Background.Select(b => new { b.Position, b.Markdown }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var pictures = await StoryPictures.OfAsync(
            db, texts.SelectMany(text => text.Background.Select(item => item.Markdown).Prepend(text.Markdown)), cancellationToken);
        var rendered = texts.Select(text => new
        {
            text.Id,
            text.Version,
            StoryText.Body(text.Markdown, pictures).Html,
            Background = text.Background.Select(item => (item.Position, Html: StoryText.Html(item.Markdown, pictures))).ToList(),
        }).ToList();

        await gate.WriteAsync(
            async (writing, token) =>
            {
                foreach (var text in rendered)
                {
                    if (!await writing.Articles.AnyAsync(a => a.Id == text.Id && a.Version == text.Version, token))
                        continue;
                    await writing.Set<ArticleBody>().Where(b => b.ArticleId == text.Id)
                        .ExecuteUpdateAsync(body => body.SetProperty(b => b.Html, text.Html), token);
                    foreach (var (position, html) in text.Background)
                    {
                        await writing.Set<BackgroundItem>().Where(b => b.ArticleId == text.Id && b.Position == position)
                            .ExecuteUpdateAsync(item => item.SetProperty(b => b.Html, html), token);
                    }
                }

                return true;
            },
            cancellationToken);
    }
}
