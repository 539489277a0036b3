using System.Globalization;

namespace NewsSite.Media;

/// <summary>
/// The files that readers may be sent of one picture: everything that a page needs to write their addresses, in one short
/// text, so that a list of articles reads one column for it.
/// </summary>
/// <param name="Hash">Names the content: lower-case hexadecimal SHA-256 of the original, cut to 32 characters.</param>
/// <param name="Width">Of the whole picture as it is seen (turned upright), in pixels.</param>
/// <param name="Focus">Null while only <paramref name="PlainWidths"/> of the whole picture are there.</param>
/// <param name="Extension">Of the plain files; with renditions, of their fallback for browsers that know no other format.</param>
/// <param name="PlainWidths">Widths of the whole picture in the one format; empty when there are all renditions.</param>
internal sealed record PictureFiles(
    string Hash, int Width, int Height, FocalPoint? Focus, string Extension, IReadOnlyList<int> PlainWidths)
{
    public const string Fallback = "jpg";

    /// <summary>The formats of <c>source</c> elements, the smallest files first.</summary>
    public static readonly string[] Modern = ["avif", "webp"];

    private const int FallbackWidth = 800;
    private const int SharedWidth = 1_200;

    /// <summary>
    /// What the layout needs: a thumbnail of a list, a phone, a column, each also on screens of two and three times the
    /// density; no page shows a picture larger than the last.
    /// </summary>
    private static readonly int[] LeadLadder = [240, 480, 800, 1_200, 1_600];
    private static readonly int[] WholeLadder = [480, 800, 1_200, 1_600];
    private static readonly int[] SharedLadder = [SharedWidth];
    private static readonly int[] FallbackLadder = [FallbackWidth];

    /// <summary>All renditions of a picture.</summary>
    public static PictureFiles Complete(string hash, int width, int height, FocalPoint focus) =>
        new(hash, width, height, focus, Fallback, []);

    /// <summary>The whole picture in one format, and nothing else yet.</summary>
    public static PictureFiles Plain(string hash, int width, int height, string extension, params int[] widths) =>
        new(hash, width, height, null, extension, widths);

    /// <summary>What is shown until the renditions are made: one small file, made when the picture came in.</summary>
    public static PictureFiles FirstLook(string hash, int width, int height) =>
        Plain(hash, width, height, Fallback, Math.Min(width, FallbackWidth));

    /// <summary>The one with AVIF, WebP and crops.</summary>
    public bool IsComplete => Focus is not null;

    public Cut CutOf(Shape shape) => Focus is { } focus
        ? Cut.Of(shape, Width, Height, focus)
        : new Cut(Shape.Whole, "", 0, 0, Width, Height);

    /// <summary>The widths in <see cref="Modern"/> formats, ascending.</summary>
    public static IReadOnlyList<int> Widths(Cut cut) => Steps(
        cut.Shape switch { Shape.Lead => LeadLadder, Shape.Whole => WholeLadder, _ => [] }, cut.Width);

    /// <summary>The widths in the fallback's format, ascending: whole and lead for old browsers, the others for machines.</summary>
    public static IReadOnlyList<int> FallbackWidths(Cut cut) =>
        Steps(cut.Shape is Shape.Lead or Shape.Whole ? FallbackLadder : SharedLadder, cut.Width);

    public string Name(Cut cut, int width, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{Hash}{cut.Name}-{width}.{extension}");

    /// <summary>Names of all files that this promises.</summary>
    public IEnumerable<string> Names()
    {
        if (!IsComplete)
            return PlainWidths.Select(width => Name(CutOf(Shape.Whole), width, Extension));
        return Enum.GetValues<Shape>().Select(CutOf)
            .SelectMany(cut => Widths(cut).SelectMany(width => Modern.Select(format => Name(cut, width, format)))
                .Concat(FallbackWidths(cut).Select(width => Name(cut, width, Fallback))))
            .Distinct(StringComparer.Ordinal);
    }

    public override string ToString() => Focus is { } focus
        ? string.Create(CultureInfo.InvariantCulture, $"{Hash} {Width} {Height} {focus.X},{focus.Y}")
        : string.Create(CultureInfo.InvariantCulture, $"{Hash} {Width} {Height} {Extension}:{string.Join(',', PlainWidths)}");

    /// <returns>Null for an empty text: nothing may be shown.</returns>
    public static PictureFiles? Read(string text)
    {
        if (text.Split(' ') is not [var hash, var width, var height, var rest])
            return null;
        var size = (Width: Number(width), Height: Number(height));
        return rest.Split(':') is [var extension, var widths]
            ? Plain(hash, size.Width, size.Height, extension, [.. widths.Split(',').Select(Number)])
            : Complete(hash, size.Width, size.Height, Point(rest.Split(',')));
    }

    private static FocalPoint Point(string[] numbers) => new(Number(numbers[0]), Number(numbers[1]));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What of the ladder a picture of that width fills, and its own width where the next step would enlarge it.</summary>
    private static IReadOnlyList<int> Steps(int[] ladder, int width)
    {
        if (ladder.Length == 0 || width >= ladder[^1])
            return ladder;
        var reached = ladder.TakeWhile(step => step < width).ToList();
        reached.Add(width);
        return reached;
    }
}
