using NewsSite.Accounts;
using NewsSite.Media.Making;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>Lets the renditions of a picture be tried once more, and at once, that could not be made.</summary>
internal sealed class RetryPicture(PictureWork pictures, RenditionPauses pauses)
{
    public Task<Outcome<int>> RunAsync(Person by, int id, int version, CancellationToken cancellationToken) =>
        pictures.OnPictureAsync(
            by, id, version, "picture.retried",
            (_, asset, _, _) =>
            {
                asset.TryAgain();
                pauses.End(asset.Wanted);
                return Task.FromResult<Outcome<int>>(new Outcome<int>.Ok(asset.Id));
            },
            cancellationToken);
}
