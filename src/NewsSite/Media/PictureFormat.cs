namespace NewsSite.Media;

/// <summary>The kinds of picture files that are taken in, told apart by their first bytes. The numbers are stored.</summary>
internal enum PictureFormat
{
    Png = 0,
    Jpeg = 1,
    WebP = 2,
    Gif = 3,
    Avif = 4,
}

internal static class PictureFormats
{
    /// <summary>Without the dot, as in the names of files.</summary>
    public static string Extension(this PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => "jpg",
        PictureFormat.WebP => "webp",
        PictureFormat.Gif => "gif",
        PictureFormat.Avif => "avif",
        _ => "png",
    };

    /// <summary>Its name for people.</summary>
    public static string Named(this PictureFormat format) => format switch
    {
        PictureFormat.WebP => "WebP",
        _ => format.ToString().ToUpperInvariant(),
    };

    /// <summary>The media type of a file with this extension.</summary>
    public static string MediaType(string extension) => extension == "jpg" ? "image/jpeg" : $"image/{extension}";
}
