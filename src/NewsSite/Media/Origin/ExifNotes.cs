using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Media.Origin;

/// <summary>The few entries of Exif (a TIFF structure) that matter here. What cannot be read is passed over.</summary>
internal static class ExifNotes
{
    private const int EntrySize = 12;
    private const int EntryLimit = 200;
    private const int Ascii = 2;
    private const int Short = 3;

    private const int ImageDescription = 0x010E;
    private const int OrientationTag = 0x0112;
    private const int Artist = 0x013B;
    private const int CopyrightTag = 0x8298;
    private const int GpsDirectory = 0x8825;

    public static (PictureOrigin Origin, int Orientation) Read(ReadOnlySpan<byte> tiff)
    {
        var origin = new PictureOrigin();
        var orientation = 1;
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return (origin, orientation);

        var little = tiff[0] == 'I';
        var directory = Number(tiff, 4, 4, little);
        var entries = Math.Min(Number(tiff, directory, 2, little), EntryLimit);
        for (var entry = 0L; entry < entries; entry++)
        {
            var at = directory + 2 + (entry * EntrySize);
            var (type, count) = (Number(tiff, at + 2, 2, little), Number(tiff, at + 4, 4, little));
            switch (Number(tiff, at, 2, little))
            {
                case OrientationTag when type == Short && Number(tiff, at + 8, 2, little) is >= 1 and <= 8 and var side:
                    orientation = (int)side;
                    break;
                case GpsDirectory:
                    origin = origin with { HasPlace = true };
                    break;
                case ImageDescription when type == Ascii:
                    origin = origin with { Description = Words(tiff, at, count, little) };
                    break;
                case Artist when type == Ascii:
                    origin = origin with { Creator = Words(tiff, at, count, little) };
                    break;
                case CopyrightTag when type == Ascii:
                    origin = origin with { Copyright = Words(tiff, at, count, little) };
                    break;
            }
        }

        return (origin, orientation);
    }

    /// <returns>0 outside of the structure.</returns>
    private static long Number(ReadOnlySpan<byte> tiff, long at, int size, bool little)
    {
        if (at < 0 || at + size > tiff.Length)
            return 0;
        var bytes = tiff.Slice((int)at, size);
        return size == 2
            ? little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes)
            : little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private static string? Words(ReadOnlySpan<byte> tiff, long entry, long count, bool little)
    {
        var at = count <= 4 ? entry + 8 : Number(tiff, entry + 8, 4, little);
        if (count <= 0 || at + count > tiff.Length)
            return null;
        return ReadOrigin.Short(Encoding.UTF8.GetString(tiff.Slice((int)at, (int)count)).TrimEnd('\0'));
    }
}
