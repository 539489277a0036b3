namespace NewsSite.Media.Reading;

/// <summary>
/// AVIF: boxes of ISO/IEC 14496-12. The largest size that the properties of its items name is the picture's; where its
/// metadata stands is told by offsets all over the file, so no copy without it can be cut out.
/// </summary>
internal static class AvifScan
{
    private const int BoxLimit = 10_000;
    private const int DepthLimit = 6;
    private const int BrandsLimit = 64;

    private static readonly byte[] CredentialsId =
        [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    public static bool IsAvif(PictureBytes bytes)
    {
        var end = Math.Min(Math.Min(bytes.Int32(0), bytes.Length), BrandsLimit * 4);
        for (long at = 8; at + 4 <= end; at += 4)
        {
            if (at != 12 && (bytes.Has(at, "avif"u8) || bytes.Has(at, "avis"u8)))
                return true;
        }

        return false;
    }

    public static PictureScan Of(PictureBytes bytes)
    {
        var walk = new Walk(bytes);
        walk.Boxes(0, bytes.Length, 0);
        var scan = walk.Scan;
        scan.CanBeStripped = false;
        return scan.StoredWidth > 0 && walk.HasPixels ? scan : throw RefusedPictureException.Damaged;
    }

    private sealed class Walk(PictureBytes bytes)
    {
        private int _boxes;

        public PictureScan Scan { get; } = new(PictureFormat.Avif);

        public bool HasPixels { get; private set; }

        public void Boxes(long at, long end, int depth)
        {
            while (at < end)
            {
                if (++_boxes > BoxLimit || depth > DepthLimit)
                    throw RefusedPictureException.Damaged;
                long size = bytes.Int32(at);
                long head = 8;
                if (size == 1)
                    (size, head) = (((long)bytes.Int32(at + 8) << 32) | bytes.Int32(at + 12), 16);
                else if (size == 0)
                    size = end - at;
                if (size < head)
                    throw RefusedPictureException.Damaged;
                if (at + size > end || at + size < at)
                    throw RefusedPictureException.Truncated;
                Box(System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 4, 4)), at + head, at + size, depth);
                at += size;
            }
        }

        private void Box(string type, long start, long end, int depth)
        {
            switch (type)
            {
                case "meta":
                    Boxes(start + 4, end, depth + 1);
                    break;
                case "iprp" or "ipco":
                    Boxes(start, end, depth + 1);
                    break;
                case "ispe" when end - start >= 12:
                    Size(bytes.Int32(start + 4), bytes.Int32(start + 8));
                    break;
                case "irot" when end > start && (bytes[start] & 1) == 1:
                    Scan.Orientation = 6;
                    break;
                case "mdat":
                    HasPixels = true;
                    break;
                case "uuid" when bytes.Has(start, CredentialsId):
                    Credentials(start + CredentialsId.Length, end);
                    break;
            }
        }

        private void Size(long width, long height)
        {
            if (width * height > (long)Scan.StoredWidth * Scan.StoredHeight)
                Scan.Size(width, height);
        }

        /// <summary>Version and flags, a purpose that ends in a zero, an offset, then the boxes.</summary>
        private void Credentials(long at, long end)
        {
            at += 4;
            if (at >= end)
                return;
            var purpose = bytes.Slice(at, (int)Math.Min(32, end - at)).IndexOf((byte)0);
            if (purpose >= 0)
                Scan.Add(MetadataKind.ContentCredentials, bytes, at + purpose + 9, end - at - purpose - 9);
        }
    }
}
