using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>Takes a picture out of the library that nothing uses. Its files are removed later, with those of all others.</summary>
internal sealed class DeletePicture(PictureWork pictures, MediaFolder folder)
{
    private const string IsUsed = "Something uses this picture. Take it out there first.";

    public async Task<Outcome<int>> RunAsync(Person by, int id, int version, CancellationToken cancellationToken)
    {
        (string Hash, PictureFormat Format, string Shown)? former = null;
        try
        {
            var outcome = await pictures.OnPictureAsync(
                by, id, version, "picture.deleted",
                async (db, asset, _, token) =>
                {
                    if (await PictureUsers.AreThereAsync(db, asset.Id, asset.Key, token))
                        return new Outcome<int>.Invalid("", IsUsed);
                    former = (asset.Hash, asset.Format, asset.Shown);
                    db.MediaAssets.Remove(asset);
                    return new Outcome<int>.Ok(asset.Id);
                },
                cancellationToken);
            if (former is { } deleted)
            {
                folder.Retire(PictureFiles.Read(deleted.Shown)?.Names() ?? []);
                folder.RetireOriginal(deleted.Hash, deleted.Format);
            }

            return outcome;
        }
        catch (DbUpdateException error) when (error.InnerException is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 })
        {
            return new Outcome<int>.Invalid("", IsUsed);
        }
    }
}
