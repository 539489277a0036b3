namespace NewsSite.Media.Reading;

/// <summary>WebP (RFC 9649): chunks in a RIFF container.</summary>
internal static class WebPScan
{
    private const int HeaderSize = 12;
    private const int ChunkLimit = 100_000;

    public static PictureScan Of(PictureBytes bytes)
    {
        var scan = new PictureScan(PictureFormat.WebP);
        var end = 8 + (long)bytes.Int32Little(4);
        if (end > bytes.Length)
            throw RefusedPictureException.Truncated;

        scan.Keep(0, HeaderSize);
        long at = HeaderSize;
        var moving = 0;
        for (var chunk = 0; at < end && chunk < ChunkLimit; chunk++)
        {
            var type = System.Text.Encoding.Latin1.GetString(bytes.Slice(at, 4));
            long length = bytes.Int32Little(at + 4);
            var size = 8 + length + (length & 1);
            if (at + 8 + length > end)
                throw RefusedPictureException.Truncated;

            Chunk(scan, bytes, type, at + 8, length);
            moving += type == "ANMF" ? 1 : 0;
            if (type is "VP8X" or "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ANMF" or "ICCP")
                scan.Keep(at, Math.Min(size, bytes.Length - at));
            at += size;
        }

        scan.Frames = Math.Max(1, moving);
        return scan.StoredWidth > 0 ? scan : throw RefusedPictureException.Damaged;
    }

    private static void Chunk(PictureScan scan, PictureBytes bytes, string type, long content, long length)
    {
        switch (type)
        {
            // The first says what the file is; decoders pass over what else claims to.
            case "VP8X" when length >= 10 && scan.StoredWidth == 0:
                scan.Size(1 + Int24(bytes, content + 4), 1 + Int24(bytes, content + 7));
                break;
            case "VP8 " when length >= 10 && scan.StoredWidth == 0:
                scan.Size(bytes.Int16Little(content + 6) & 0x3FFF, bytes.Int16Little(content + 8) & 0x3FFF);
                break;
            case "VP8L" when length >= 5 && scan.StoredWidth == 0:
                var sides = bytes.Int32Little(content + 1);
                scan.Size(1 + (sides & 0x3FFF), 1 + ((sides >> 14) & 0x3FFF));
                break;
            case "EXIF":
                scan.Add(MetadataKind.Exif, bytes, content, length);
                break;
            case "XMP ":
                scan.Add(MetadataKind.Xmp, bytes, content, length);
                break;
            case "C2PA":
                scan.Add(MetadataKind.ContentCredentials, bytes, content, length);
                break;
        }
    }

    private static int Int24(PictureBytes bytes, long at) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
}
