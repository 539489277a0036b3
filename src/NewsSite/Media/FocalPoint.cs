namespace NewsSite.Media;

/// <summary>
/// What of a picture must stay in sight when it is cut to another shape: a point, in thousandths of width and height from
/// the upper left corner.
/// </summary>
internal readonly record struct FocalPoint(int X, int Y)
{
    public const int Most = 1_000;

    /// <summary>A little above the middle, where faces are.</summary>
    public static readonly FocalPoint Usual = new(500, 400);

    public bool IsWithin => X is >= 0 and <= Most && Y is >= 0 and <= Most;
}
