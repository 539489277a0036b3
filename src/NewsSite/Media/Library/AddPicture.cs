using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Media.Making;
using NewsSite.Media.Reading;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>
/// Takes a picture into the library. The same file sent twice, also at the same time, is one picture. For whoever may use
/// pictures.
/// </summary>
internal sealed class AddPicture(
    ReceiveFile receive, KeepOriginal keep, IDbContextFactory<NewsDb> databases, WriteGate gate, SiteClock clock, RenditionSignal signal)
{
    public const string Field = "file";

    /// <param name="fileName">As the browser says it; never a path here.</param>
    /// <returns>Invalid, with a sentence, when the file cannot be taken in.</returns>
    public async Task<Outcome<AddedPicture>> RunAsync(Person by, Stream body, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            using var received = await receive.RunAsync(body, cancellationToken);
            if (await KnownAsync(received.Hash, cancellationToken) is { } known)
                return new Outcome<AddedPicture>.Ok(new AddedPicture(known, IsNew: false));

            var kept = await keep.RunAsync(received, cancellationToken);
            var added = await gate.WriteAsync((db, token) => StoreAsync(db, by, kept, fileName, token), cancellationToken);
            signal.Set();
            return new Outcome<AddedPicture>.Ok(added);
        }
        catch (RefusedPictureException refused)
        {
            return new Outcome<AddedPicture>.Invalid(Field, refused.Message);
        }
    }

    private async Task<int?> KnownAsync(string hash, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.MediaAssets.Where(a => a.Hash == hash).Select(a => (int?)a.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<AddedPicture> StoreAsync(NewsDb db, Person by, KeptOriginal kept, string fileName, CancellationToken cancellationToken)
    {
        var hash = kept.Content.Hash;
        if (await db.MediaAssets.Where(a => a.Hash == hash).Select(a => (int?)a.Id).SingleOrDefaultAsync(cancellationToken) is { } quicker)
            return new AddedPicture(quicker, IsNew: false);

        // Another picture may have begun with this content and have been given a different one since.
        var key = await db.MediaAssets.AnyAsync(a => a.Key == hash, cancellationToken) ? RandomNumberGenerator.GetHexString(hash.Length, lowercase: true) : hash;
        var asset = new MediaAsset(key, kept.Content, kept.Shown, PictureNames.Of(fileName), new PictureUploader(by.StaffId, by.Name), clock.UtcNow);
        asset.Say(PictureNames.Words(asset.Name, kept.Origin));
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync(cancellationToken);
        db.AuditEntries.Add(AuditEntry.Of(by.StaffId, by.Name, "picture.added", asset.Id, asset.Name, clock.UtcNow));
        return new AddedPicture(asset.Id, IsNew: true);
    }
}

/// <param name="IsNew">False when the library had the file already.</param>
internal sealed record AddedPicture(int Id, bool IsNew);
