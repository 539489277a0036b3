namespace NewsSite.Media;

/// <summary>A picture, addressed by the hash of its content, with the widths in which it was stored.</summary>
internal sealed class MediaAsset
{
    private MediaAsset()
    {
    }

    /// <param name="hash">Lower-case hexadecimal SHA-256 of the original, cut to 32 characters.</param>
    /// <param name="widths">Stored widths in pixels, ascending; the last is <paramref name="width"/>.</param>
    public MediaAsset(string hash, string extension, int width, int height, IEnumerable<int> widths)
    {
        Hash = hash;
        Extension = extension;
        Width = width;
        Height = height;
        Widths = string.Join(' ', widths);
    }

    public int Id { get; private set; }

    public string Hash { get; private set; } = "";

    /// <summary>Without the dot: png, jpg, webp.</summary>
    public string Extension { get; private set; } = "";

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Pixels, ascending, separated by spaces; each is the file <c>/media/{hash}-{width}.{extension}</c>.</summary>
    public string Widths { get; private set; } = "";

    /// <summary>What a reader who cannot see the picture is told.</summary>
    public string AlternativeText { get; private set; } = "";

    public string Caption { get; private set; } = "";

    public string Credit { get; private set; } = "";

    public void Describe(string alternativeText, string caption, string credit) =>
        (AlternativeText, Caption, Credit) = (alternativeText, caption, credit);
}
