using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>
/// How the newsroom's use cases work on one picture: loaded, permission asked, the version compared, changed and noted in the
/// audit log in one transaction; readers' pages are renewed after it, and stories that show it soon after.
/// </summary>
internal sealed class PictureWork(WriteGate gate, SiteClock clock, Edition edition, Making.RenditionSignal signal)
{
    private const string NotAllowed = "Readers see this picture, or a colleague brought it in: an editor may change it.";
    private const string Outrun = "Somebody has changed the picture since you opened it. Look at it again first; what you typed stands in the form.";

    /// <param name="version">What the person had before them.</param>
    /// <param name="work">Changes nothing unless it ends well.</param>
    public async Task<Outcome<int>> OnPictureAsync(
        Person by, int id, int version, string action, Func<NewsDb, MediaAsset, DateTime, CancellationToken, Task<Outcome<int>>> work,
        CancellationToken cancellationToken)
    {
        var outcome = await gate.WriteAsync(
            async (db, token) =>
            {
                if (await db.MediaAssets.SingleOrDefaultAsync(a => a.Id == id, token) is not { } asset)
                    return new Outcome<int>.Missing();
                if (!Permissions.Allows(by, Act.KeepMedia, await StandingAsync(db, asset.Id, asset.UploadedById, token)))
                    return new Outcome<int>.Forbidden(NotAllowed);
                if (asset.Version != version)
                    return new Outcome<int>.Conflict(Outrun);

                var result = await work(db, asset, clock.UtcNow, token);
                if (result is Outcome<int>.Ok)
                    db.AuditEntries.Add(AuditEntry.Of(by.StaffId, by.Name, action, asset.Id, asset.Name, clock.UtcNow));
                return result;
            },
            cancellationToken);
        if (outcome is Outcome<int>.Ok)
        {
            edition.Turn();
            signal.Set();
        }

        return outcome;
    }

    /// <summary>What the permission table asks of a picture.</summary>
    public static async Task<PictureStanding> StandingAsync(NewsDb db, int id, int? uploadedById, CancellationToken cancellationToken) =>
        new(uploadedById, await PictureUsers.AreReadersAsync(db, id, cancellationToken));
}
