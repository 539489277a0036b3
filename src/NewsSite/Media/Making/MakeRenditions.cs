using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Media.Making;

/// <summary>
/// Makes the renditions of the newest picture that lacks some, and lets pages name them once all are there. Killed at any
/// point it goes on where it was: what counts is the row, and files are made before it says so.
/// </summary>
internal sealed class MakeRenditions(
    IDbContextFactory<NewsDb> databases, WriteGate gate, PictureProgram program, Darkroom darkroom, MediaFolder folder, RenditionPauses pauses,
    ILogger<MakeRenditions> log)
{
    private const string CannotBeMade = "The picture could not be decoded.";

    /// <summary>A full disk is emptied some day.</summary>
    private static readonly TimeSpan DiskWait = TimeSpan.FromMinutes(10);

    /// <returns>False when there is nothing to do, or no program to do it.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var paused = pauses.Present();
        var next = await db.MediaAssets.AsNoTracking()
            .Where(a => a.Shown != a.Wanted && a.Attempts < MediaAsset.AttemptsLimit && !paused.Contains(a.Wanted))
            .OrderByDescending(a => a.Id)
            .Select(a => new { a.Id, a.Hash, a.Format, a.Wanted, a.Shown, a.Attempts })
            .FirstOrDefaultAsync(cancellationToken);
        if (next is null || PictureFiles.Read(next.Wanted) is not { } wanted || await program.VersionAsync(cancellationToken) is null)
            return false;

        string? failure = null;
        try
        {
            var shown = PictureFiles.Read(next.Shown);
            await darkroom.MakeAllAsync(wanted, SourceOf(next.Hash, next.Format, shown), cancellationToken);
            folder.Retire((shown?.Names() ?? []).Except(wanted.Names()));
        }
        catch (IOException error)
        {
            // Not the picture's fault: it counts no attempt.
            log.LogWarning(error, "The disk kept the renditions of picture {PictureId} from being made; they are tried again", next.Id);
            pauses.Begin(next.Wanted, DiskWait);
            return true;
        }
        catch (PictureProgramException error)
        {
            log.LogWarning(error, "The renditions of picture {PictureId} could not be made", next.Id);
            failure = CannotBeMade;
            if (MediaAsset.WaitAfter(next.Attempts + 1) is { } wait)
                pauses.Begin(next.Wanted, wait);
        }

        await gate.WriteAsync(
            async (writing, token) =>
            {
                if (await writing.MediaAssets.SingleOrDefaultAsync(a => a.Id == next.Id && a.Wanted == next.Wanted, token) is not { } asset)
                    return false;
                if (failure is null)
                    asset.Show(wanted);
                else
                    asset.Fail(failure);
                return true;
            },
            cancellationToken);
        return true;
    }

    /// <summary>The original; of a picture from before originals were kept, its largest file.</summary>
    private string SourceOf(string hash, PictureFormat format, PictureFiles? shown)
    {
        var original = folder.Original(hash, format);
        return shown is { IsComplete: false } && shown.Hash == hash && !File.Exists(original) ? folder.Shown(shown.Names().Last()) : original;
    }
}
