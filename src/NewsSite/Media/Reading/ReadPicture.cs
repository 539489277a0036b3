using System.Globalization;
using System.Text;

namespace NewsSite.Media.Reading;

/// <summary>Tells what a file is by its first bytes, whatever it is called, and whether it can be taken in.</summary>
internal static class ReadPicture
{
    /// <summary>Frames of a moving picture, of which only the first is shown. More than this is no news picture.</summary>
    public const int FrameLimit = 500;

    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n\u001a\n"u8];

    /// <param name="pixelLimit">Width times height.</param>
    /// <exception cref="RefusedPictureException">It cannot be taken in.</exception>
    public static PictureScan Scan(Stream file, long pixelLimit)
    {
        var bytes = new PictureBytes(file);
        if (bytes.Length == 0)
            throw new RefusedPictureException("The file is empty.");
        var scan = Scan(bytes);
        if ((long)scan.StoredWidth * scan.StoredHeight > pixelLimit)
        {
            throw new RefusedPictureException(string.Create(
                CultureInfo.InvariantCulture,
                $"The picture has {scan.Width:N0} × {scan.Height:N0} pixels; at most {pixelLimit / 1_000_000:N0} million are taken. Save it smaller."));
        }

        if (scan.Frames > FrameLimit)
        {
            throw new RefusedPictureException(
                $"The picture moves through more than {FrameLimit} frames. Only the first would be shown: send a still picture.");
        }

        return scan;
    }

    private static PictureScan Scan(PictureBytes bytes)
    {
        if (bytes.Has(0, [0xFF, 0xD8, 0xFF]))
            return JpegScan.Of(bytes);
        if (bytes.Has(0, PngSignature))
            return PngScan.Of(bytes);
        if (bytes.Has(0, "GIF87a"u8) || bytes.Has(0, "GIF89a"u8))
            return GifScan.Of(bytes);
        if (bytes.Has(0, "RIFF"u8) && bytes.Has(8, "WEBP"u8))
            return WebPScan.Of(bytes);
        if (bytes.Has(4, "ftyp"u8) && AvifScan.IsAvif(bytes))
            return AvifScan.Of(bytes);
        throw new RefusedPictureException(LooksLikeSvg(bytes)
            ? "This is an SVG drawing, which can hold script and is not taken. Save it as PNG and send that."
            : "This is not a picture that can be taken in. JPEG, PNG, WebP, GIF and AVIF files can.");
    }

    private static bool LooksLikeSvg(PictureBytes bytes)
    {
        var beginning = Encoding.UTF8.GetString(bytes.Slice(0, (int)Math.Min(bytes.Length, 1_024)));
        return beginning.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }
}
