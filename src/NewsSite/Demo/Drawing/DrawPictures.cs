using System.Collections.Concurrent;
using System.Security.Cryptography;
using NewsSite.Media;
using NewsSite.Media.Making;

namespace NewsSite.Demo.Drawing;

/// <summary>Draws the sample's pictures on all cores and stores them, originals and some widths, in the media folder.</summary>
internal sealed class DrawPictures(MediaFolder folder, DateTime drawnUtc)
{
    /// <summary>Subjects that are asked for so often that there is another version, or two.</summary>
    private static readonly string[] Encores =
        ["portrait", "portrait", "hall", "town", "street", "harbour", "ship", "factory", "laboratory", "stage", "stadium", "pitch"];

    private static readonly Illustration[] Commissions =
    [
        .. Illustration.All,
        .. Encores.Select(subject => Illustration.All.First(one => one.Subjects[0] == subject)),
    ];

    private const string Credit = "Illustration: sample content";

    private static readonly int[] Widths = [480, 960, 1600];

    /// <summary>
    /// Wider than the widest rendition: flat colours that are not scaled are taken for a screen's by the encoder of AVIF, which
    /// spends 2.5 s on such a picture instead of 0.4.
    /// </summary>
    private const int OriginalWidth = 2400;

    public static int Count => Commissions.Length;

    public async Task<IReadOnlyList<DrawnPicture>> RunAsync(ulong seed, CancellationToken cancellationToken)
    {
        var plates = new ConcurrentBag<Plate>();
        var drawn = new DrawnPicture[Commissions.Length];
        await Parallel.ForAsync(0, Commissions.Length, cancellationToken, async (number, token) =>
        {
            if (!plates.TryTake(out var plate))
                plate = new Plate();
            drawn[number] = await DrawAsync(plate, number, Dice.Seed(seed, 1_000 + (ulong)number), token);
            plates.Add(plate);
        });
        return drawn;
    }

    private async Task<DrawnPicture> DrawAsync(Plate plate, int number, ulong seed, CancellationToken cancellationToken)
    {
        var illustration = Commissions[number];
        var dice = new Dice(seed);
        var palette = Palette.All[(number + dice.Below(Palette.All.Length)) % Palette.All.Length];
        illustration.Draw(plate, dice);

        var colours = Print.Colours(palette);
        var files = Widths.Select(width => Encode(plate, width, colours)).ToArray();
        var original = Encode(plate, OriginalWidth, colours);
        var hash = Convert.ToHexStringLower(SHA256.HashData(original))[..32];
        var shown = PictureFiles.Plain(hash, OriginalWidth, Print.HeightOf(OriginalWidth), "png", Widths);
        foreach (var (name, file) in shown.Names().Zip(files))
            await StoreAsync(folder.Shown(name), file, cancellationToken);
        await StoreAsync(folder.Original(hash, PictureFormat.Png), original, cancellationToken);

        var content = new PictureContent(hash, PictureFormat.Png, shown.Width, shown.Height, original.Length, "", "");
        var asset = new MediaAsset(hash, content, shown, illustration.Caption.TrimEnd('.'), new PictureUploader(null, ""), drawnUtc);
        asset.Say(new PictureWords(asset.Name, illustration.AlternativeText, illustration.Caption, Credit, "", null));
        return new DrawnPicture(illustration.Subjects, asset);
    }

    private static async Task StoreAsync(string path, byte[] file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        await File.WriteAllBytesAsync(path, file, cancellationToken);
    }

    private static byte[] Encode(Plate plate, int width, int[] colours) =>
        IndexedPng.Encode(Print.Of(plate, width), width, Print.HeightOf(width), colours);
}

/// <param name="Subjects">What it shows, as the scripts ask for it.</param>
internal sealed record DrawnPicture(string[] Subjects, MediaAsset Asset);
