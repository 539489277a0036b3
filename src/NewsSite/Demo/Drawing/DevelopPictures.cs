using NewsSite.Media;
using NewsSite.Media.Making;

namespace NewsSite.Demo.Drawing;

/// <summary>
/// Makes the renditions of the sample's pictures before any page names one, on all cores. What cannot be made, or not in time,
/// is shown as drawn and left to the site, which tries again.
/// </summary>
internal sealed class DevelopPictures(PictureProgram program, MediaFolder folder, TimeProvider time)
{
    /// <summary>Afterwards no picture is begun any more: whoever wants to see a full site does not wait for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Darkroom _darkroom = new(program, folder);

    /// <param name="progress">Is told how many have all of theirs.</param>
    /// <returns>How many have all of theirs; null where the program is missing.</returns>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public async Task<int?> RunAsync(IReadOnlyList<DrawnPicture> pictures, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (await program.VersionAsync(cancellationToken) is null)
            return null;

        var began = time.GetTimestamp();
        var made = 0;
        await Parallel.ForEachAsync(pictures, cancellationToken, async (picture, token) =>
        {
            if (time.GetElapsedTime(began) >= Patience || !await TryAsync(picture.Asset, token))
                return;
            var soFar = Interlocked.Increment(ref made);
            progress?.Report(soFar);
        });
        return made;
    }

    private async Task<bool> TryAsync(MediaAsset asset, CancellationToken cancellationToken)
    {
        if (PictureFiles.Read(asset.Wanted) is not { } wanted || PictureFiles.Read(asset.Shown) is not { } drawn)
            return false;
        try
        {
            await _darkroom.MakeAllAsync(wanted, folder.Original(asset.Hash, asset.Format), cancellationToken);
        }
        catch (PictureProgramException)
        {
            return false;
        }

        foreach (var name in drawn.Names())
            File.Delete(folder.Shown(name));
        asset.Show(wanted);
        asset.StoriesAreRendered();
        return true;
    }
}
