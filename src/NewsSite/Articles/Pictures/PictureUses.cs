using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Writing;
using NewsSite.Data;

namespace NewsSite.Articles.Pictures;

/// <summary>Keeps the table of uses, in the transaction that stores a text.</summary>
internal static class PictureUses
{
    /// <summary>The copy became the article's row, and nothing is staged any more.</summary>
    public static Task ApplyAsync(NewsDb db, int articleId, ArticleCopy copy, CancellationToken cancellationToken) =>
        ApplyAsync(db, articleId, TextsOf(copy), cancellationToken);

    /// <summary>The texts are what readers see, and nothing is staged.</summary>
    public static async Task ApplyAsync(NewsDb db, int articleId, IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        await db.PictureUses.Where(u => u.ArticleId == articleId).ExecuteDeleteAsync(cancellationToken);
        foreach (var assetId in await InTextAsync(db, texts, cancellationToken))
            db.PictureUses.Add(new PictureUse(assetId, articleId, isStaged: false));
    }

    /// <summary>The copy waits behind what readers see.</summary>
    public static async Task StageAsync(NewsDb db, int articleId, ArticleCopy copy, CancellationToken cancellationToken)
    {
        await db.PictureUses.Where(u => u.ArticleId == articleId && u.IsStaged).ExecuteDeleteAsync(cancellationToken);
        var inText = await InTextAsync(db, TextsOf(copy), cancellationToken);
        foreach (var assetId in inText.Concat(copy.LeadPictureId is { } lead ? [lead] : []).Distinct())
            db.PictureUses.Add(new PictureUse(assetId, articleId, isStaged: true));
    }

    /// <summary>Everything of a copy that is rendered.</summary>
    public static IEnumerable<string> TextsOf(ArticleCopy copy) => copy.Background.Select(item => item.Markdown).Prepend(copy.Markdown);

    private static async Task<List<int>> InTextAsync(NewsDb db, IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        var keys = StoryPictures.KeysIn(texts);
        return keys.Count == 0
            ? []
            : await db.MediaAssets.Where(a => keys.Contains(a.Key)).Select(a => a.Id).ToListAsync(cancellationToken);
    }
}
