using System.Globalization;

namespace NewsSite.Media;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Widths">Stored widths in pixels, ascending, separated by spaces.</param>
internal sealed record Picture(
    string Hash,
    string Extension,
    int Width,
    int Height,
    string Widths,
    string AlternativeText,
    string Caption,
    string Credit)
{
    /// <summary>The largest rendition.</summary>
    public string Address => AddressAt(Width);

    /// <summary>For <c>img srcset</c>: every rendition with its width.</summary>
    public string SourceSet => string.Join(", ", Widths.Split(' ').Select(width => $"{AddressOf(width)} {width}w"));

    /// <summary>The smallest rendition, for browsers that ignore <see cref="SourceSet"/>.</summary>
    public string SmallestAddress => AddressOf(Widths.Split(' ')[0]);

    private string AddressAt(int width) => AddressOf(width.ToString(CultureInfo.InvariantCulture));

    private string AddressOf(string width) => $"/media/{Hash}-{width}.{Extension}";
}
