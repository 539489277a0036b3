namespace NewsSite.Media.Reading;

/// <summary>JPEG (ISO/IEC 10918-1): a chain of segments, with compressed data behind some.</summary>
internal static class JpegScan
{
    private const int Mark = 0xFF;
    private const int EndOfImage = 0xD9;
    private const int StartOfScan = 0xDA;

    private static readonly byte[] ExifName = [.. "Exif"u8, 0, 0];
    private static readonly byte[] XmpName = [.. "http://ns.adobe.com/xap/1.0/"u8, 0];
    private static readonly byte[] PhotoshopName = [.. "Photoshop 3.0"u8, 0];
    private static readonly byte[] ProfileName = [.. "ICC_PROFILE"u8, 0];

    public static PictureScan Of(PictureBytes bytes)
    {
        var scan = new PictureScan(PictureFormat.Jpeg);
        scan.Keep(0, 2);
        long at = 2;
        while (true)
        {
            var mark = MarkAt(bytes, ref at);
            if (mark == EndOfImage)
            {
                scan.Keep(at - 2, 2);
                return scan.StoredWidth > 0 ? scan : throw RefusedPictureException.Damaged;
            }

            var length = bytes.Int16(at);
            if (length < 2 || at + length > bytes.Length)
                throw length < 2 ? RefusedPictureException.Damaged : RefusedPictureException.Truncated;
            Segment(scan, bytes, mark, at - 2, length);
            at += length;
            if (mark == StartOfScan)
                at = EndOfData(scan, bytes, at);
        }
    }

    private static int MarkAt(PictureBytes bytes, ref long at)
    {
        if (bytes[at] != Mark)
            throw RefusedPictureException.Damaged;
        while (bytes[at] == Mark)
            at++;
        return bytes[at++];
    }

    private static void Segment(PictureScan scan, PictureBytes bytes, int mark, long start, int length)
    {
        var content = start + 4;
        var size = length - 2;
        switch (mark)
        {
            case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                scan.Size(bytes.Int16(content + 3), bytes.Int16(content + 1));
                break;
            case 0xE1 when bytes.Has(content, ExifName):
                scan.Add(MetadataKind.Exif, bytes, content + ExifName.Length, size - ExifName.Length);
                break;
            case 0xE1 when bytes.Has(content, XmpName):
                scan.Add(MetadataKind.Xmp, bytes, content + XmpName.Length, size - XmpName.Length);
                break;
            case 0xED when bytes.Has(content, PhotoshopName):
                scan.Add(MetadataKind.Photoshop, bytes, content + PhotoshopName.Length, size - PhotoshopName.Length);
                break;
            case 0xEB when bytes.Has(content, "JP"u8):
                AddCredentials(scan, bytes, content, size);
                break;
        }

        if (IsPicture(bytes, mark, content))
            scan.Keep(start, length + 2);
    }

    /// <summary>What decoders need: tables, frames, scans, the colour profile and Adobe's word on colours. No notes.</summary>
    private static bool IsPicture(PictureBytes bytes, int mark, long content) => mark switch
    {
        0xFE => false,
        0xE0 or 0xEE => true,
        0xE2 => bytes.Has(content, ProfileName),
        >= 0xE0 and <= 0xEF => false,
        _ => true,
    };

    /// <summary>
    /// A box too long for one segment goes on in the next, behind a repeated head: of the others only the continuation is taken.
    /// </summary>
    private static void AddCredentials(PictureScan scan, PictureBytes bytes, long content, int size)
    {
        const int Head = 8;
        const int BoxHead = 8;
        if (size < Head + BoxHead)
            return;
        var skip = bytes.Int32(content + 4) > 1 ? Head + BoxHead : Head;
        scan.Add(MetadataKind.ContentCredentials, bytes, content + skip, size - skip);
    }

    /// <summary>Where the next mark is that does not belong to the compressed data.</summary>
    private static long EndOfData(PictureScan scan, PictureBytes bytes, long start)
    {
        var at = start;
        while (true)
        {
            var ahead = bytes.Ahead(at);
            var found = ahead.IndexOf((byte)Mark);
            if (found < 0)
            {
                at += ahead.Length;
                continue;
            }

            at += found;
            var next = bytes[at + 1];
            if (next is not (0 or Mark) && next is < 0xD0 or > 0xD7)
            {
                scan.Keep(start, at - start);
                return at;
            }

            at += next == Mark ? 1 : 2;
        }
    }
}
