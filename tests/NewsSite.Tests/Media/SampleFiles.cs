using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using NewsSite.Media.Making;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Media;

/// <summary>Picture files, good and hostile, made here out of nothing.</summary>
internal static class SampleFiles
{
    private static readonly ConcurrentDictionary<(string, int, int), byte[]> Made = new();

    /// <summary>Left half red, right half blue, so that a crop shows where it was taken.</summary>
    public static byte[] Png(int width = 300, int height = 200)
    {
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(i % width < width / 2 ? 0 : 1);
        return IndexedPng.Encode(pixels, width, height, [0xC00000, 0x0000C0]);
    }

    /// <summary>The same picture in another format.</summary>
    public static byte[] As(string extension, int width = 300, int height = 200) =>
        Made.GetOrAdd((extension, width, height), wanted => extension == "png" ? Png(width, height) : Convert(Png(width, height), wanted.Item1));

    /// <summary>A JPEG file that says where it was taken, who took it, and holds a script in its words.</summary>
    public static byte[] Talkative() => With(
        As("jpg"),
        Segment(0xE1, [.. "Exif\0\0"u8, .. Exif()]),
        Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp()]),
        Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Iptc()]),
        Segment(0xEB, Credentials()),
        Segment(0xFE, "<script>alert(1)</script>"u8.ToArray()));

    /// <summary>A JPEG file behind which a page and an archive begin.</summary>
    public static byte[] JpegAndPage() => [.. As("jpg"), .. "<html><script>alert(1)</script></html>PK\x03\x04"u8];

    /// <summary>A GIF file that a careless browser could also run as script.</summary>
    public static byte[] GifAndScript()
    {
        byte[] comment = [0x21, 0xFE, 16, .. "*/=1;alert(1)//**"u8[..16], 0];
        var gif = Frames(1);
        return [.. gif[..19], .. comment, .. gif[19..], .. "alert(1)"u8];
    }

    /// <summary>A GIF file of so many frames of one pixel.</summary>
    public static byte[] Frames(int count)
    {
        byte[] frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0];
        using var file = new MemoryStream();
        file.Write([.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255]);
        for (var i = 0; i < count; i++)
            file.Write(frame);
        file.WriteByte(0x3B);
        return file.ToArray();
    }

    /// <summary>A valid PNG file of about a megabyte or less that is 30,000 pixels wide and high.</summary>
    public static byte[] Huge()
    {
        const int Side = 30_000;
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (Side / 8)];
            for (var y = 0; y < Side; y++)
                zlib.Write(row);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        header[8] = 1;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A small file whose header says that it is 30,000 pixels wide and high.</summary>
    public static byte[] Huge(string extension)
    {
        const int Side = 30_000;
        var file = As(extension).ToArray();
        switch (extension)
        {
            case "jpg":
                var frame = IndexOf(file, [0xFF, 0xC0]);
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), Side);
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), Side);
                return file;
            case "gif":
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(6), Side);
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), Side);
                return file;
            case "webp":
                // Only an extended file can be as large as that; the head of the smaller picture follows as it was.
                byte[] canvas = [.. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, (Side - 1) & 0xFF, (Side - 1) >> 8, 0, (Side - 1) & 0xFF, (Side - 1) >> 8, 0];
                byte[] extended = [.. file[..12], .. canvas, .. file[12..]];
                BinaryPrimitives.WriteInt32LittleEndian(extended.AsSpan(4), extended.Length - 8);
                return extended;
            default:
                var size = IndexOf(file, "ispe"u8) + 8;
                BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(size), Side);
                BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(size + 4), Side);
                return file;
        }
    }

    /// <summary>A box of an AVIF file that begins like Content Credentials and has so many bytes.</summary>
    public static byte[] CredentialsBox(int length)
    {
        byte[] content = [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81, 0, 0, 0, 0, .. "manifest"u8];
        return Box("uuid", content[..length]);
    }

    /// <summary>A WebP file with an odd last chunk that lacks the byte which should follow it.</summary>
    public static byte[] UnpaddedWebP()
    {
        byte[] file = [.. As("webp"), .. "XMP "u8, 3, 0, 0, 0, .. "abc"u8];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }

    public static byte[] Svg() => "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray();

    /// <summary>A PNG file whose chunks are all there and whose pixels are noise, so that only a decoder sees it.</summary>
    public static byte[] Noise()
    {
        byte[] header = [0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0];
        byte[] data = [.. Enumerable.Range(0, 900).Select(i => (byte)(i * 37))];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", data), .. Chunk("IEND", [])];
    }

    private static int IndexOf(byte[] file, ReadOnlySpan<byte> mark) =>
        file.AsSpan().IndexOf(mark) is >= 0 and var at ? at : throw new InvalidOperationException("The sample has another form than it had.");

    /// <summary>A JPEG file with these segments behind its first mark.</summary>
    private static byte[] With(byte[] jpeg, params byte[][] segments) => [.. jpeg[..2], .. segments.SelectMany(segment => segment), .. jpeg[2..]];

    private static byte[] Segment(byte mark, byte[] content) =>
        [0xFF, mark, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.Latin1.GetBytes(type), .. content];
        var frame = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(frame, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4), Crc(body));
        return [.. frame[..4], .. body, .. frame[4..]];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }

    /// <summary>Turned on its side, and with a directory of places.</summary>
    private static byte[] Exif() =>
    [
        .. "MM"u8, 0, 0x2A, 0, 0, 0, 8, 0, 2,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
        0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0x26,
        0, 0, 0, 0, .. "GPS-52.5200N-13.4050E"u8,
    ];

    private static byte[] Xmp() => Encoding.UTF8.GetBytes("""
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
          Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture">
          <dc:description><rdf:Alt><rdf:li xml:lang="x-default">A ferry &lt;script&gt;alert(1)&lt;/script&gt;</rdf:li></rdf:Alt></dc:description>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """);

    private static byte[] Iptc()
    {
        byte[] records = [.. Record(80, "Ada Lens"), .. Record(110, "Harbour Agency"), .. Record(116, "© 2026 Harbour Agency")];
        return [.. "8BIM"u8, 0x04, 0x04, 0, 0, 0, 0, (byte)(records.Length >> 8), (byte)records.Length, .. records];
    }

    private static byte[] Record(byte set, string value)
    {
        var text = Encoding.Latin1.GetBytes(value);
        return [0x1C, 2, set, 0, (byte)text.Length, .. text];
    }

    /// <summary>A manifest store with one manifest whose claim names the program that wrote it.</summary>
    private static byte[] Credentials()
    {
        byte[] claim = [0xA2, .. Cbor("dc:title"), .. Cbor("ferry.jpg"), .. Cbor("claim_generator"), .. Cbor("Camera Works 3.1")];
        var manifest = Box("jumb", [.. Description("urn:uuid:1"), .. Box("jumb", [.. Description("c2pa.claim"), .. Box("cbor", claim)])]);
        return [.. "JP"u8, 0, 1, 0, 0, 0, 1, .. Box("jumb", [.. Description("c2pa"), .. manifest])];
    }

    private static byte[] Cbor(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Description(string label) => Box("jumd", [.. new byte[16], 3, .. Encoding.UTF8.GetBytes(label), 0]);

    private static byte[] Box(string type, byte[] content)
    {
        var head = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(head, content.Length + 8);
        return [.. head, .. Encoding.Latin1.GetBytes(type), .. content];
    }

    private static byte[] Convert(byte[] png, string extension)
    {
        using var folder = new TemporaryFolder();
        var (from, to) = (Path.Combine(folder.Path, "a.png"), Path.Combine(folder.Path, $"a.{extension}"));
        File.WriteAllBytes(from, png);
        using var process = Process.Start(new ProcessStartInfo("vips", ["copy", from, to]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return File.ReadAllBytes(to);
    }
}
