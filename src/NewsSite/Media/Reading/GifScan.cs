namespace NewsSite.Media.Reading;

/// <summary>GIF 87a and 89a: frames and extensions, each a chain of small blocks.</summary>
internal static class GifScan
{
    private const int HeaderSize = 13;
    private const int Extension = 0x21;
    private const int Frame = 0x2C;
    private const int Trailer = 0x3B;

    public static PictureScan Of(PictureBytes bytes)
    {
        var scan = new PictureScan(PictureFormat.Gif) { Frames = 0 };
        scan.Size(bytes.Int16Little(6), bytes.Int16Little(8));
        long at = HeaderSize + ColourTableSize(bytes[10]);
        scan.Keep(0, at);
        while (scan.Frames <= ReadPicture.FrameLimit)
        {
            var start = at;
            switch (bytes[at])
            {
                case Trailer:
                    scan.Keep(at, 1);
                    return scan.Frames > 0 ? scan : throw RefusedPictureException.Damaged;
                case Frame:
                    scan.Frames++;
                    at = EndOfBlocks(bytes, at + 11 + ColourTableSize(bytes[at + 9]));
                    scan.Keep(start, at - start);
                    break;
                case Extension:
                    var label = bytes[at + 1];
                    at = EndOfBlocks(bytes, at + 2);
                    // Timing and transparency of a frame, and how often to repeat; not comments, plain text or anybody's data.
                    if (label == 0xF9 || (label == 0xFF && bytes.Has(start + 3, "NETSCAPE2.0"u8)))
                        scan.Keep(start, at - start);
                    break;
                default:
                    throw RefusedPictureException.Damaged;
            }
        }

        return scan;
    }

    private static int ColourTableSize(int flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static long EndOfBlocks(PictureBytes bytes, long at)
    {
        for (int size = bytes[at++]; size > 0; size = bytes[at++])
            at += size;
        return at;
    }
}
