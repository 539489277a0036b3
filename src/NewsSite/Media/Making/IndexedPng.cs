using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsSite.Media.Making;

/// <summary>Writes pictures of at most 256 colours as PNG (ISO/IEC 15948): colour type 3, eight bits, no filter.</summary>
internal static class IndexedPng
{
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <param name="colours">0xRRGGBB by pixel value.</param>
    public static byte[] Encode(byte[] pixels, int width, int height, ReadOnlySpan<int> colours)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3);
        Chunk(file, "IHDR"u8, header);

        var palette = new byte[colours.Length * 3];
        for (var i = 0; i < colours.Length; i++)
            (palette[i * 3], palette[(i * 3) + 1], palette[(i * 3) + 2]) =
                ((byte)(colours[i] >> 16), (byte)(colours[i] >> 8), (byte)colours[i]);
        Chunk(file, "PLTE"u8, palette);
        Chunk(file, "IDAT"u8, Compress(pixels, width, height));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(byte[] pixels, int width, int height)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels, row * width, width);
            }
        }

        return compressed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            crc = CrcTable[(crc ^ value) & 255] ^ (crc >> 8);
        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
