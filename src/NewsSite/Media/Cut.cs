using System.Globalization;

namespace NewsSite.Media;

/// <summary>The shapes that pages, social networks and search engines want a picture in.</summary>
internal enum Shape
{
    /// <summary>As it was taken.</summary>
    Whole,

    /// <summary>3:2, for leads, cards and galleries.</summary>
    Lead,

    /// <summary>16:9.</summary>
    Wide,

    /// <summary>4:3.</summary>
    Classic,

    /// <summary>1:1.</summary>
    Square,
}

/// <summary>The part of a picture that one shape shows, in its own pixels.</summary>
/// <param name="Name">
/// Its part in the names of files: the shape and where the part begins, so that another focal point that moves it makes
/// other addresses; empty for the whole.
/// </param>
internal readonly record struct Cut(Shape Shape, string Name, int X, int Y, int Width, int Height)
{
    /// <summary>A picture whose sides miss the shape by less than this part of them is left whole.</summary>
    private const int ToleratedPart = 100;

    /// <summary>The largest part of that shape with the focal point as near to its middle as the edges allow.</summary>
    public static Cut Of(Shape shape, int width, int height, FocalPoint focus)
    {
        var (across, down, name) = shape switch
        {
            Shape.Lead => (3, 2, "3x2"),
            Shape.Wide => (16, 9, "16x9"),
            Shape.Classic => (4, 3, "4x3"),
            Shape.Square => (1, 1, "1x1"),
            _ => (0, 0, ""),
        };
        if (across == 0)
            return new Cut(shape, "", 0, 0, width, height);

        var cutWidth = (int)Math.Max(1, Math.Min(width, (long)height * across / down));
        var cutHeight = (int)Math.Max(1, Math.Min(height, (long)width * down / across));
        if (width - cutWidth <= width / ToleratedPart && height - cutHeight <= height / ToleratedPart)
            return new Cut(shape, "", 0, 0, width, height);

        var x = Start(width, cutWidth, focus.X);
        var y = Start(height, cutHeight, focus.Y);
        return new Cut(shape, string.Create(CultureInfo.InvariantCulture, $"-{name}-{x + y}"), x, y, cutWidth, cutHeight);
    }

    private static int Start(int side, int part, int focus) =>
        (int)Math.Clamp(((long)side * focus / FocalPoint.Most) - (part / 2), 0, side - part);
}
