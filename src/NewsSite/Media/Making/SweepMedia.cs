using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Media.Making;

/// <summary>Removes the files of pictures that were replaced, cut anew or deleted, once no cached page can name them any more.</summary>
internal sealed class SweepMedia(IDbContextFactory<NewsDb> databases, MediaFolder folder, ILogger<SweepMedia> log)
{
    /// <summary>Longer than any cache keeps a page, and than most feed readers keep an item unread.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>
    /// An original without a row was replaced or deleted, perhaps by mistake, so that whoever runs the site can give it back; or
    /// its upload was cut off between the two.
    /// </summary>
    private static readonly TimeSpan KeptOriginal = TimeSpan.FromDays(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var originals = new HashSet<string>(StringComparer.Ordinal);
        var assets = db.MediaAssets.AsNoTracking().Select(a => new { a.Hash, a.Format, a.Shown, a.Wanted });
        await foreach (var asset in assets.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            originals.Add($"{asset.Hash}.{asset.Format.Extension()}");
            foreach (var text in (string[])[asset.Shown, asset.Wanted])
                shown.UnionWith(PictureFiles.Read(text)?.Names() ?? []);
        }

        folder.SweepIncoming(all: false);
        var gone = folder.SweepShown(shown, Kept) + folder.SweepOriginals(originals, KeptOriginal);
        if (gone > 0)
            log.LogInformation("{FileCount} picture files that nothing uses any more were removed", gone);
    }
}
