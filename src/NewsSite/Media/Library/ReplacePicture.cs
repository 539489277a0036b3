using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Media.Reading;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>Puts another file in a picture's place: its words stay, and every article that uses it shows the new one.</summary>
internal sealed class ReplacePicture(ReceiveFile receive, KeepOriginal keep, PictureWork pictures, MediaFolder folder)
{
    public async Task<Outcome<int>> RunAsync(Person by, int id, int version, Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var received = await receive.RunAsync(body, cancellationToken);
            var kept = await keep.RunAsync(received, cancellationToken);
            (string Hash, PictureFormat Format, string Shown)? former = null;
            var outcome = await pictures.OnPictureAsync(
                by, id, version, "picture.replaced",
                async (db, asset, nowUtc, token) =>
                {
                    var hash = kept.Content.Hash;
                    if (await db.MediaAssets.Where(a => a.Hash == hash).Select(a => a.Name).SingleOrDefaultAsync(token) is { } there)
                        return new Outcome<int>.Invalid(AddPicture.Field, $"The library has this very file already, as “{there}”. Use that one.");
                    former = (asset.Hash, asset.Format, asset.Shown);
                    asset.Replace(kept.Content, kept.Shown, nowUtc);
                    return new Outcome<int>.Ok(asset.Id);
                },
                cancellationToken);
            if (former is { } replaced)
            {
                folder.Retire(PictureFiles.Read(replaced.Shown)?.Names() ?? []);
                folder.RetireOriginal(replaced.Hash, replaced.Format);
            }

            return outcome;
        }
        catch (RefusedPictureException refused)
        {
            return new Outcome<int>.Invalid(AddPicture.Field, refused.Message);
        }
    }
}
