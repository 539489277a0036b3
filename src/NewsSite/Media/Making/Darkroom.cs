using System.Buffers.Binary;
using System.Globalization;

namespace NewsSite.Media.Making;

/// <summary>
/// Makes the files that readers get out of an original: turned upright, in the colours that every screen knows, without any
/// metadata, each written aside and then given its name.
/// </summary>
internal sealed class Darkroom(PictureProgram program, MediaFolder folder)
{
    /// <summary>
    /// Quality that looks like the original at the width it is shown at. AV1's effort 2 takes a quarter of the time of the
    /// usual 4 for files of the same size (1,600 pixels: 0.6 s for 63.1 KB against 2.2 s for 63.2 KB).
    /// </summary>
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["avif"] = "[Q=52,effort=2,strip]",
        ["webp"] = "[Q=76,strip]",
        ["jpg"] = "[Q=80,strip,optimize-coding,background=255]",
    };

    /// <summary>What a decoder cannot read is an error: vipsthumbnail would fill it with grey.</summary>
    private const string Strictly = "[fail-on=error]";

    /// <summary>
    /// What renditions are made of has no metadata itself: libvips 8.14 leaves XMP in a WebP file that it was told to strip.
    /// </summary>
    private const string Between = "png";
    private const string Bare = "[strip,compression=1]";

    /// <summary>Once: what has them already would be given a profile of 7 KB that says so.</summary>
    private static readonly string[] ToScreenColours = ["-e", "srgb"];

    /// <summary>Makes the one small file that a picture is shown by at first; succeeds only if the original can be decoded.</summary>
    /// <exception cref="PictureProgramException">It cannot.</exception>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public async Task FirstLookAsync(PictureFiles look, string original, CancellationToken cancellationToken)
    {
        var width = look.PlainWidths[0];
        await program.ExecuteAsync(PictureProgram.Operate, Beside(original), ["avg", original + Strictly], cancellationToken);
        await MakeAsync(original, ToScreenColours, look.Name(look.CutOf(Shape.Whole), width, look.Extension), width, cancellationToken);
    }

    /// <summary>Makes all renditions that are not there yet.</summary>
    /// <exception cref="PictureProgramException">One of them cannot be made.</exception>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public async Task MakeAllAsync(PictureFiles files, string original, CancellationToken cancellationToken)
    {
        if (files.Names().All(name => File.Exists(folder.Shown(name))))
            return;
        var upright = folder.Temporary(Between);
        try
        {
            await program.ExecuteAsync(
                PictureProgram.Thumbnail, Beside(upright), [original, "-s", Plain(UprightWidth(files)) + "x>", .. ToScreenColours, "-o", upright + Bare],
                cancellationToken);
            foreach (var shape in Enum.GetValues<Shape>())
                await CutAsync(files, files.CutOf(shape), upright, cancellationToken);
        }
        finally
        {
            File.Delete(upright);
        }
    }

    private async Task CutAsync(PictureFiles files, Cut cut, string upright, CancellationToken cancellationToken)
    {
        var wanted = PictureFiles.Widths(cut).SelectMany(width => PictureFiles.Modern.Select(format => (width, format)))
            .Concat(PictureFiles.FallbackWidths(cut).Select(width => (width, format: PictureFiles.Fallback)))
            .Select(file => (file.width, Name: files.Name(cut, file.width, file.format)))
            .Where(file => !File.Exists(folder.Shown(file.Name)))
            .ToList();
        if (wanted.Count == 0)
            return;

        var part = cut.Name.Length == 0 ? upright : folder.Temporary(Between);
        try
        {
            if (part != upright)
                await ExtractAsync(files, cut, upright, part, cancellationToken);
            foreach (var (width, name) in wanted)
                await MakeAsync(part, [], name, width, cancellationToken);
        }
        finally
        {
            if (part != upright)
                File.Delete(part);
        }
    }

    private async Task ExtractAsync(PictureFiles files, Cut cut, string upright, string part, CancellationToken cancellationToken)
    {
        var (width, height) = SizeOf(upright);
        int Scaled(int length) => (int)((long)length * width / files.Width);
        var across = Math.Clamp(Scaled(cut.Width), 1, width);
        var down = Math.Clamp(Scaled(cut.Height), 1, height);
        string[] place = [Plain(Math.Min(Scaled(cut.X), width - across)), Plain(Math.Min(Scaled(cut.Y), height - down)), Plain(across), Plain(down)];
        await program.ExecuteAsync(PictureProgram.Operate, Beside(part), ["crop", upright, part + Bare, .. place], cancellationToken);
    }

    private async Task MakeAsync(string from, string[] colours, string name, int width, CancellationToken cancellationToken)
    {
        var extension = name[(name.LastIndexOf('.') + 1)..];
        var temporary = folder.Temporary(extension);
        try
        {
            await program.ExecuteAsync(
                PictureProgram.Thumbnail, Beside(temporary), [from, "-s", Plain(width) + "x", .. colours, "-o", temporary + Settings[extension]],
                cancellationToken);
            folder.Keep(temporary, folder.Shown(name));
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Large enough for the widest file of each shape.</summary>
    private static int UprightWidth(PictureFiles files)
    {
        var scale = Enum.GetValues<Shape>().Select(files.CutOf)
            .Max(cut => (double)PictureFiles.Widths(cut).Concat(PictureFiles.FallbackWidths(cut)).Max() / cut.Width);
        return Math.Min(files.Width, (int)Math.Ceiling(files.Width * scale));
    }

    /// <summary>From the header of the PNG file.</summary>
    private static (int Width, int Height) SizeOf(string path)
    {
        Span<byte> header = stackalloc byte[24];
        using var file = File.OpenRead(path);
        file.ReadExactly(header);
        return (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..]));
    }

    private static string Beside(string file) => Path.GetDirectoryName(file) ?? ".";

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
