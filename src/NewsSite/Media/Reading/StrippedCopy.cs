using System.Buffers.Binary;

namespace NewsSite.Media.Reading;

/// <summary>
/// Writes a picture file without anything but the picture: no notes, places, names, thumbnails, and nothing that stood
/// between or behind. The pixels are copied as they are; nothing is decoded.
/// </summary>
internal static class StrippedCopy
{
    private const byte WebPNotes = 0b0000_1100;

    private static readonly byte[] StartOfImage = [0xFF, 0xD8];

    /// <param name="scan">Of <paramref name="from"/>; can be stripped.</param>
    /// <param name="to">Empty; can be read and written.</param>
    public static void Write(PictureScan scan, Stream from, Stream to)
    {
        if (!scan.CanBeStripped)
            throw new ArgumentException($"{scan.Format} cannot be stripped.");

        var skip = 0L;
        if (scan is { Format: PictureFormat.Jpeg, Orientation: > 1 })
        {
            to.Write(StartOfImage);
            to.Write(ExifOf(scan.Orientation));
            skip = StartOfImage.Length;
        }

        foreach (var (start, length) in scan.Picture)
        {
            from.Position = start + skip;
            CopyBytes(from, to, length - skip);
            skip = 0;
        }

        if (scan.Format == PictureFormat.WebP)
            MendWebP(to);
    }

    /// <summary>A segment with one thing in it: which side is up.</summary>
    private static byte[] ExifOf(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif"u8, 0, 0,
        .. "MM"u8, 0, 0x2A, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The container states its length, and in the extended format which notes it has.</summary>
    private static void MendWebP(Stream to)
    {
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(to.Length - 8));
        to.Position = 4;
        to.Write(size);

        Span<byte> head = stackalloc byte[9];
        to.Position = 12;
        to.ReadExactly(head);
        if (!head.StartsWith("VP8X"u8))
            return;
        to.Position = 20;
        to.WriteByte((byte)(head[8] & ~WebPNotes));
    }

    private static void CopyBytes(Stream from, Stream to, long count)
    {
        Span<byte> buffer = stackalloc byte[16 * 1024];
        while (count > 0)
        {
            var part = buffer[..(int)Math.Min(count, buffer.Length)];
            from.ReadExactly(part);
            to.Write(part);
            count -= part.Length;
        }
    }
}
