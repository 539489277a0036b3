using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Media.Origin;

/// <summary>
/// IPTC-IIM within Photoshop's image resources, as agencies have sent it for thirty years
/// (https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf).
/// </summary>
internal static class IptcNotes
{
    private const int Iim = 0x0404;
    private const int Mark = 0x1C;

    private static readonly byte[] Utf8Escape = [0x1B, (byte)'%', (byte)'G'];

    /// <param name="resources">Each: "8BIM", a number, a padded name, a length, padded data.</param>
    public static PictureOrigin Read(ReadOnlySpan<byte> resources)
    {
        while (resources.Length >= 12 && resources.StartsWith("8BIM"u8))
        {
            var number = BinaryPrimitives.ReadUInt16BigEndian(resources[4..]);
            var name = (resources[6] + 2) & ~1;
            if (6 + name + 4 > resources.Length)
                break;
            var size = BinaryPrimitives.ReadUInt32BigEndian(resources[(6 + name)..]);
            var data = resources[(10 + name)..];
            if (size > data.Length)
                break;
            if (number == Iim)
                return Records(data[..(int)size]);
            resources = data[Math.Min(data.Length, (int)(size + (size & 1)))..];
        }

        return new PictureOrigin();
    }

    private static PictureOrigin Records(ReadOnlySpan<byte> data)
    {
        var text = Encoding.Latin1;
        var origin = new PictureOrigin();
        while (data.Length >= 5 && data[0] == Mark)
        {
            var (record, set, size) = (data[1], data[2], BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
            if (size > data.Length - 5)
                break;
            var value = data.Slice(5, size);
            var words = ReadOrigin.Short(text.GetString(value));
            switch (record, set)
            {
                case (1, 90) when value.StartsWith(Utf8Escape):
                    text = Encoding.UTF8;
                    break;
                case (2, 80):
                    origin = origin with { Creator = origin.Creator is { } first && words is not null ? $"{first}, {words}" : words };
                    break;
                case (2, 110):
                    origin = origin with { Credit = words };
                    break;
                case (2, 116):
                    origin = origin with { Copyright = words };
                    break;
                case (2, 120):
                    origin = origin with { Description = words };
                    break;
            }

            data = data[(5 + size)..];
        }

        return origin;
    }
}
