using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>Lets the renditions of a picture be tried once more that could not be made.</summary>
internal sealed class RetryPicture(PictureWork pictures)
{
    public Task<Outcome<int>> RunAsync(Person by, int id, int version, CancellationToken cancellationToken) =>
        pictures.OnPictureAsync(
            by, id, version, "picture.retried",
            (_, asset, _, _) =>
            {
                asset.TryAgain();
                return Task.FromResult<Outcome<int>>(new Outcome<int>.Ok(asset.Id));
            },
            cancellationToken);
}
