using System.Numerics;

namespace NewsSite.Demo.Drawing;

/// <summary>
/// What is cut and inked: 1200 by 800 units, y downwards. Every point of the plate carries exactly one ink; edges become
/// smooth when the plate is printed at a smaller size. Not for concurrent use; reused for many pictures.
/// </summary>
internal sealed class Plate
{
    public const int Width = 4800;
    public const int Height = 3201;
    private const float Scale = 4;

    private readonly Ink[] _points = new Ink[Width * Height];
    private readonly List<float> _crossings = [];

    public ReadOnlySpan<Ink> Points => _points;

    public void Flood(Ink ink) => _points.AsSpan().Fill(ink);

    /// <param name="over">Prints only where this ink is already.</param>
    public void Area(Ink ink, ReadOnlySpan<Vector2> corners, Ink? over = null)
    {
        float top = float.MaxValue, bottom = float.MinValue;
        foreach (var corner in corners)
            (top, bottom) = (Math.Min(top, corner.Y), Math.Max(bottom, corner.Y));
        var first = Math.Max(0, (int)(top * Scale));
        var last = Math.Min(Height - 1, (int)(bottom * Scale));
        for (var row = first; row <= last; row++)
        {
            var y = (row + 0.5f) / Scale;
            _crossings.Clear();
            var from = corners[^1];
            foreach (var to in corners)
            {
                if ((from.Y <= y) != (to.Y <= y))
                    _crossings.Add(from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)));
                from = to;
            }

            _crossings.Sort();
            for (var i = 0; i + 1 < _crossings.Count; i += 2)
                Run(ink, row, _crossings[i], _crossings[i + 1], over);
        }
    }

    public void Box(Ink ink, float x, float y, float width, float height, Ink? over = null)
    {
        var last = Math.Min(Height, (int)MathF.Round((y + height) * Scale));
        for (var row = Math.Max(0, (int)MathF.Round(y * Scale)); row < last; row++)
            Run(ink, row, x, x + width, over);
    }

    public void Oval(Ink ink, float x, float y, float radiusX, float radiusY, Ink? over = null)
    {
        var last = Math.Min(Height - 1, (int)((y + radiusY) * Scale));
        for (var row = Math.Max(0, (int)((y - radiusY) * Scale)); row <= last; row++)
        {
            var away = (((row + 0.5f) / Scale) - y) / radiusY;
            if (away is > -1 and < 1)
            {
                var half = radiusX * MathF.Sqrt(1 - (away * away));
                Run(ink, row, x - half, x + half, over);
            }
        }
    }

    public void Disc(Ink ink, float x, float y, float radius, Ink? over = null) => Oval(ink, x, y, radius, radius, over);

    /// <summary>A stroke that may grow thicker or thinner on its way.</summary>
    public void Line(Ink ink, float x, float y, float toX, float toY, float width, float? toWidth = null, Ink? over = null)
    {
        var along = new Vector2(toX - x, toY - y);
        if (along.LengthSquared() == 0)
            return;
        var across = Vector2.Normalize(new Vector2(-along.Y, along.X));
        Vector2 start = new(x, y), end = new(toX, toY);
        var (near, far) = (across * width / 2, across * (toWidth ?? width) / 2);
        Area(ink, [start + near, end + far, end - far, start - near], over);
    }

    /// <summary>The mark that a gouge leaves: pointed at both ends.</summary>
    public void Gouge(Ink ink, float x, float y, float toX, float toY, float width, Ink? over = null)
    {
        Vector2 start = new(x, y), end = new(toX, toY);
        var across = Vector2.Normalize(new Vector2(y - toY, toX - x)) * width / 2;
        Area(ink, [start, Vector2.Lerp(start, end, 0.4f) + across, end, Vector2.Lerp(start, end, 0.6f) - across], over);
    }

    private void Run(Ink ink, int row, float from, float to, Ink? over)
    {
        var first = Math.Clamp((int)MathF.Round(from * Scale), 0, Width);
        var last = Math.Clamp((int)MathF.Round(to * Scale), 0, Width);
        if (last <= first)
            return;
        var points = _points.AsSpan((row * Width) + first, last - first);
        if (over is not { } only)
        {
            points.Fill(ink);
            return;
        }

        foreach (ref var point in points)
        {
            if (point == only)
                point = ink;
        }
    }
}
