using NewsSite.Media.Making;
using NewsSite.Media.Origin;
using NewsSite.Media.Reading;

namespace NewsSite.Media.Library;

/// <summary>
/// Gives a received file its place among the originals and makes the one file that it is shown by until its renditions are
/// there. With the picture program that file proves that the whole original can be decoded. Without it, it is a copy of the
/// original that holds the picture and nothing else; a format that such a copy cannot be made of is refused.
/// </summary>
internal sealed class KeepOriginal(MediaFolder folder, PictureProgram program, Darkroom darkroom, ILogger<KeepOriginal> log)
{
    /// <exception cref="RefusedPictureException">It cannot be decoded, cannot be shown without its metadata, or not now.</exception>
    public async Task<KeptOriginal> RunAsync(ReceivedFile received, CancellationToken cancellationToken)
    {
        try
        {
            return await KeepAsync(received, cancellationToken);
        }
        catch (Exception error) when (error is IOException or PictureProgramException { IsPassing: true })
        {
            log.LogError(error, "A {Format} file that was sent could not be kept", received.Scan.Format);
            throw RefusedPictureException.NotNow;
        }
    }

    private async Task<KeptOriginal> KeepAsync(ReceivedFile received, CancellationToken cancellationToken)
    {
        var scan = received.Scan;
        var origin = ReadOrigin.Of(scan);
        var shown = await program.VersionAsync(cancellationToken) is not null
            ? await FirstLookAsync(received, cancellationToken)
            : CopyOf(received);
        folder.Keep(received.Path, folder.Original(received.Hash, scan.Format));
        return new KeptOriginal(
            new PictureContent(received.Hash, scan.Format, shown.Width, shown.Height, received.Bytes, origin.Write(), origin.Sentence()), shown, origin);
    }

    private async Task<PictureFiles> FirstLookAsync(ReceivedFile received, CancellationToken cancellationToken)
    {
        var scan = received.Scan;
        var look = PictureFiles.FirstLook(received.Hash, scan.Width, scan.Height);
        try
        {
            await darkroom.FirstLookAsync(look, received.Path, cancellationToken);
        }
        catch (PictureProgramException error) when (!error.IsPassing)
        {
            log.LogInformation(error, "A {Format} file that was sent could not be decoded", scan.Format);
            throw RefusedPictureException.Damaged;
        }

        // What the decoder made of it counts: it knows more ways to turn a picture than our parsers read.
        using var made = File.OpenRead(folder.Shown(look.Names().Single()));
        var seen = ReadPicture.Scan(made, long.MaxValue);
        return (seen.Width > seen.Height) == (look.Width > look.Height) ? look : look with { Width = look.Height, Height = look.Width };
    }

    private PictureFiles CopyOf(ReceivedFile received)
    {
        var scan = received.Scan;
        if (!scan.CanBeStripped)
        {
            throw new RefusedPictureException(
                $"{scan.Format.Named()} files can be taken only where the picture program (libvips-tools) is installed. Save it as JPEG or PNG and send that.");
        }

        var files = PictureFiles.Plain(received.Hash, scan.Width, scan.Height, scan.Format.Extension(), scan.Width);
        var temporary = folder.Temporary(files.Extension);
        using (var original = File.OpenRead(received.Path))
        using (var copy = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
            StrippedCopy.Write(scan, original, copy);
        folder.Keep(temporary, folder.Shown(files.Names().Single()));
        return files;
    }
}

internal sealed record KeptOriginal(PictureContent Content, PictureFiles Shown, PictureOrigin Origin);
