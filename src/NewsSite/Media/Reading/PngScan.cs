namespace NewsSite.Media.Reading;

/// <summary>PNG (ISO/IEC 15948): a chain of chunks.</summary>
internal static class PngScan
{
    private const int SignatureSize = 8;
    private const int ChunkFrame = 12;
    private const int ChunkLimit = 100_000;
    private const int KeywordLimit = 80;

    private static readonly byte[] XmpKeyword = [.. "XML:com.adobe.xmp"u8, 0];

    public static PictureScan Of(PictureBytes bytes)
    {
        var scan = new PictureScan(PictureFormat.Png);
        scan.Keep(0, SignatureSize);
        long at = SignatureSize;
        var hasPixels = false;
        for (var chunk = 0; chunk < ChunkLimit; chunk++)
        {
            long length = bytes.Int32(at);
            var type = System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
            if (length > int.MaxValue || (chunk == 0) != (type == "IHDR"))
                throw RefusedPictureException.Damaged;
            if (at + length + ChunkFrame > bytes.Length)
                throw RefusedPictureException.Truncated;

            var content = at + 8;
            switch (type)
            {
                case "IHDR":
                    scan.Size(bytes.Int32(content), bytes.Int32(content + 4));
                    break;
                case "acTL" when length >= 8:
                    scan.Frames = (int)Math.Min(bytes.Int32(content), int.MaxValue);
                    break;
                case "eXIf":
                    scan.Add(MetadataKind.Exif, bytes, content, length);
                    break;
                case "iTXt" when bytes.Has(content, XmpKeyword):
                    AddXmp(scan, bytes, content, length);
                    break;
                case "caBX":
                    scan.Add(MetadataKind.ContentCredentials, bytes, content, length);
                    break;
            }

            hasPixels |= type == "IDAT";
            if (type is "IHDR" or "PLTE" or "IDAT" or "IEND" or "tRNS" or "gAMA" or "cHRM" or "sRGB" or "iCCP" or "sBIT")
                scan.Keep(at, length + ChunkFrame);
            at += length + ChunkFrame;
            if (type == "IEND")
                return hasPixels ? scan : throw RefusedPictureException.Damaged;
        }

        throw RefusedPictureException.Damaged;
    }

    /// <summary>Behind the keyword: whether it is compressed, how, language, translated keyword, text. Compressed ones are rare.</summary>
    private static void AddXmp(PictureScan scan, PictureBytes bytes, long content, long length)
    {
        var at = content + XmpKeyword.Length;
        if (length < XmpKeyword.Length + 4 || bytes[at] != 0)
            return;
        at += 2;
        for (var text = 0; text < 2; text++)
        {
            var end = bytes.Slice(at, (int)Math.Min(KeywordLimit, content + length - at)).IndexOf((byte)0);
            if (end < 0)
                return;
            at += end + 1;
        }

        scan.Add(MetadataKind.Xmp, bytes, at, content + length - at);
    }
}
