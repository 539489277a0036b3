using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using NewsSite.Media;

namespace NewsSite.Tests.Demo;

public sealed class SamplePictureTests
{
    [Fact]
    public async Task Every_picture_is_a_PNG_of_the_stated_size_and_small_enough_for_a_reader()
    {
        using var paper = await DemoPaper.FilledAsync(7);
        var assets = paper.Rows("SELECT Hash, Shown, Width, Height, Wanted, AlternativeText, Caption, Credit FROM MediaAssets");

        Assert.InRange(assets.Count, 40, 60);
        foreach (var asset in assets)
        {
            Assert.Equal($"{asset[0]} {asset[2]} {asset[3]} png:480,960,1600", asset[1]);
            Assert.Equal($"{asset[0]} {asset[2]} {asset[3]} 500,400", asset[4]);
            foreach (var width in (int[])[480, 960, 1600])
            {
                var file = await File.ReadAllBytesAsync(Path.Combine(paper.Media, $"{asset[0]}-{width}.png"));
                var size = Decode(file);
                Assert.Equal(width, size.Width);
                Assert.InRange(size.Height, width * 2 / 3, (width * 2 / 3) + 1);
                Assert.InRange(file.Length, 1_000, width switch { 480 => 25_000, 960 => 60_000, _ => 120_000 });
            }

            var original = await File.ReadAllBytesAsync(Path.Combine(paper.Media, "originals", $"{asset[0]}.png"));
            Assert.Equal(Decode(original), ((int)(long)asset[2]!, (int)(long)asset[3]!));
            Assert.Equal((string)asset[0]!, Convert.ToHexStringLower(SHA256.HashData(original))[..32]);
            Assert.All(asset[5..], text => Assert.NotEqual("", text));
        }
    }

    [Fact]
    public async Task Every_picture_has_its_renditions_where_the_picture_program_is_there()
    {
        using var programs = new CopyingProgram();
        using var paper = new DemoPaper();
        Assert.Equal(0, await paper.FillAsync(7, programs: programs.Folder));

        Assert.InRange(paper.Number("SELECT COUNT(*) FROM MediaAssets WHERE Shown = Wanted AND NOT StoriesAreBehind"), 40, 60);
        var promised = paper.Texts("SELECT Shown FROM MediaAssets").SelectMany(shown => PictureFiles.Read(shown)!.Names());
        Assert.Equal(promised.Order(StringComparer.Ordinal), Directory.GetFiles(paper.Media).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFiles(Path.Combine(paper.Media, "incoming")));

        // What it fails at is left to the site, and shown as drawn.
        Assert.NotEmpty(paper.Texts("SELECT Hash FROM MediaAssets WHERE Shown <> Wanted"));
        Assert.All(paper.Texts("SELECT Hash FROM MediaAssets WHERE Shown <> Wanted"), hash => Assert.StartsWith("0", hash, StringComparison.Ordinal));
    }

    /// <summary>Checks signature, chunk order, checksums, palette and that the pixels are all there.</summary>
    private static (int Width, int Height) Decode(ReadOnlySpan<byte> file)
    {
        Assert.True(file[..8].SequenceEqual<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        var rest = file[8..];
        var header = Chunk(ref rest, "IHDR");
        var palette = Chunk(ref rest, "PLTE");
        var data = Chunk(ref rest, "IDAT");
        Assert.True(Chunk(ref rest, "IEND").IsEmpty);
        Assert.True(rest.IsEmpty);

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        Assert.True(header[8..].SequenceEqual<byte>([8, 3, 0, 0, 0]));
        using var zlib = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        Assert.Equal((width + 1) * height, pixels.Length);
        Assert.True(pixels.ToArray().Max() < palette.Length / 3);
        return (width, height);
    }

    private static ReadOnlySpan<byte> Chunk(ref ReadOnlySpan<byte> file, string type)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(file);
        Assert.Equal(type, System.Text.Encoding.ASCII.GetString(file.Slice(4, 4)));
        Assert.Equal(Crc(file.Slice(4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file[(8 + length)..]));
        var data = file.Slice(8, length);
        file = file[(12 + length)..];
        return data;
    }

    /// <summary>Bit by bit, as the standard has it, unlike the table that the encoder uses.</summary>
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }

        return ~crc;
    }
}
