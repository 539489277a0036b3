using NewsSite.Media.Reading;

namespace NewsSite.Media.Origin;

/// <summary>Gathers what the metadata of a picture says, the later and richer notation before the older one.</summary>
internal static class ReadOrigin
{
    /// <summary>Characters of one value; a caption may be a paragraph, nothing is a book.</summary>
    private const int ValueLimit = 2_000;

    public static PictureOrigin Of(PictureScan scan)
    {
        var xmp = BytesOf(scan, MetadataKind.Xmp) is { } packet ? XmpNotes.Read(packet) : new PictureOrigin();
        var iptc = BytesOf(scan, MetadataKind.Photoshop) is { } resources ? IptcNotes.Read(resources) : new PictureOrigin();
        var exif = BytesOf(scan, MetadataKind.Exif) is { } tiff ? ExifNotes.Read(tiff).Origin : new PictureOrigin();
        var credentials = Credentials(scan);
        return new PictureOrigin
        {
            Creator = Short(xmp.Creator ?? iptc.Creator ?? exif.Creator),
            Credit = Short(xmp.Credit ?? iptc.Credit),
            Copyright = Short(xmp.Copyright ?? iptc.Copyright ?? exif.Copyright),
            Description = Short(xmp.Description ?? iptc.Description ?? exif.Description),
            AlternativeText = Short(xmp.AlternativeText),
            SourceType = Short(credentials?.SourceType ?? xmp.SourceType),
            HasPlace = exif.HasPlace || xmp.HasPlace,
            Credentials = credentials?.Claim,
        };
    }

    /// <summary>Which side is up, 1 where nothing says otherwise.</summary>
    public static int OrientationOf(PictureScan scan) =>
        scan.Format is PictureFormat.Jpeg or PictureFormat.Png or PictureFormat.WebP && BytesOf(scan, MetadataKind.Exif) is { } tiff
            ? ExifNotes.Read(tiff).Orientation
            : scan.Orientation;

    /// <summary>The words of a value in one line, without what no page can hold; null for nothing.</summary>
    internal static string? Short(string? text)
    {
        if (text is null)
            return null;
        var line = string.Join(' ', new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > ValueLimit)
            line = line[..(char.IsHighSurrogate(line[ValueLimit - 1]) ? ValueLimit - 1 : ValueLimit)];
        return line.Length == 0 ? null : line;
    }

    private static (ContentCredentials Claim, string? SourceType)? Credentials(PictureScan scan)
    {
        byte[] boxes = [.. scan.Blocks.Where(block => block.Kind == MetadataKind.ContentCredentials).SelectMany(block => block.Bytes)];
        return boxes.Length == 0 ? null : CredentialsNotes.Read(boxes);
    }

    private static byte[]? BytesOf(PictureScan scan, MetadataKind kind) => scan.Blocks.FirstOrDefault(block => block.Kind == kind)?.Bytes;
}
