using System.Numerics;
using static NewsSite.Demo.Drawing.Ink;

namespace NewsSite.Demo.Drawing;

/// <summary>What several pictures share: skies, water, hills, houses, people seen from afar.</summary>
internal static class Motif
{
    /// <summary>A sky with the long marks of a gouge, and a sun or moon.</summary>
    public static void Sky(Plate plate, Dice dice, Ink ground, Ink mark, float horizon, bool withSun = true)
    {
        plate.Flood(ground);
        if (withSun)
        {
            var (x, y, radius) = (Float(dice, 200, 1000), Float(dice, 110, horizon * 0.55f), Float(dice, 46, 92));
            plate.Disc(mark, x, y, radius * 1.45f);
            plate.Disc(ground, x, y, radius * 1.3f);
            plate.Disc(Accent, x, y, radius);
        }

        for (var y = 14f; y < horizon; y += Float(dice, 11, 19))
        {
            for (var x = Float(dice, -160, 40); x < 1200; x += Float(dice, 130, 380))
            {
                var length = Float(dice, 40, 260);
                plate.Gouge(mark, x, y, x + length, y + Float(dice, -2, 2), Float(dice, 2, 5.5f), over: ground);
            }
        }
    }

    /// <summary>Water from <paramref name="top"/> down, with waves that grow towards the reader.</summary>
    public static void Water(Plate plate, Dice dice, float top, Ink ground, Ink mark)
    {
        plate.Box(ground, 0, top, 1200, 800 - top);
        for (var y = top + 6; y < 812; y += 5 + ((y - top) * 0.055f))
        {
            var near = (y - top) / (800 - top);
            for (var x = Float(dice, -120, 20); x < 1200; x += Float(dice, 34, 90) * (0.7f + (near * 1.9f)))
            {
                var length = Float(dice, 16, 46) * (0.7f + (near * 2));
                plate.Gouge(mark, x, y, x + length, y + Float(dice, -1, 1), 1.6f + (near * 5), over: ground);
            }
        }
    }

    /// <summary>A range of hills from edge to edge, its outline around <paramref name="y"/>.</summary>
    public static void Hills(Plate plate, Dice dice, Ink ink, float y, float height, float roughness = 1)
    {
        var outline = new List<Vector2> { new(-10, 810) };
        var (a, b, c) = (Float(dice, 0, 6.28f), Float(dice, 0, 6.28f), Float(dice, 0, 6.28f));
        var (long1, long2) = (Float(dice, 190, 300), Float(dice, 80, 130));
        for (var x = -10f; x <= 1210; x += 6)
        {
            var rise = (0.62f * MathF.Sin((x / long1) + a)) + (0.3f * MathF.Sin((x / long2) + b))
                + (0.08f * roughness * MathF.Sin((x / 21) + c));
            outline.Add(new Vector2(x, y - (rise * height)));
        }

        outline.Add(new Vector2(1210, 810));
        plate.Area(ink, [.. outline]);
    }

    /// <summary>Marks that run down a slope, cut out of <paramref name="over"/>.</summary>
    public static void Slope(Plate plate, Dice dice, Ink mark, Ink over, float top, float lean, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y, length) = (Float(dice, 0, 1200), Float(dice, top, 800), Float(dice, 26, 90));
            plate.Gouge(mark, x, y, x + (length * lean), y + length, Float(dice, 2, 5), over);
        }
    }

    /// <summary>A row of gabled houses standing on <paramref name="ground"/>.</summary>
    public static void Houses(Plate plate, Dice dice, float from, float to, float ground, float height, Ink wall, Ink roof, Ink window)
    {
        for (var x = from; x < to;)
        {
            var (width, tall) = (Float(dice, 62, 104), height * Float(dice, 0.75f, 1.2f));
            var top = ground - tall;
            plate.Box(wall, x, top, width - 3, tall);
            var peak = Float(dice, 36, 62);
            if (dice.Percent(70))
                plate.Area(roof, [new(x - 4, top), new(x + (width / 2), top - peak), new(x + width, top)]);
            else
                plate.Box(roof, x - 3, top - 12, width + 3, 14);
            for (var y = top + 16; y < ground - 34; y += 38)
            {
                for (var column = x + 12; column + 14 < x + width; column += 27)
                    plate.Box(dice.Percent(78) ? window : Accent, column, y, 13, 20);
            }

            plate.Box(window, x + (width / 2) - 9, ground - 30, 16, 30);
            x += width;
        }
    }

    /// <summary>A person, seen from a distance; <paramref name="y"/> is where the feet are.</summary>
    public static void Figure(Plate plate, Ink ink, float x, float y, float height)
    {
        var head = height * 0.085f;
        plate.Disc(ink, x, y - height + head, head);
        var shoulders = y - (height * 0.8f);
        plate.Area(ink,
        [
            new(x - (height * 0.13f), shoulders + (height * 0.04f)), new(x - (height * 0.07f), shoulders),
            new(x + (height * 0.07f), shoulders), new(x + (height * 0.13f), shoulders + (height * 0.04f)),
            new(x + (height * 0.15f), y - (height * 0.36f)), new(x + (height * 0.09f), y), new(x + (height * 0.015f), y),
            new(x, y - (height * 0.34f)), new(x - (height * 0.015f), y), new(x - (height * 0.09f), y),
            new(x - (height * 0.15f), y - (height * 0.36f)),
        ]);
    }

    public static void Tree(Plate plate, Dice dice, Ink ink, float x, float ground, float height, bool conifer)
    {
        plate.Line(ink, x, ground, x, ground - (height * 0.6f), height * 0.06f, height * 0.03f);
        if (conifer)
        {
            for (var tier = 0; tier < 4; tier++)
            {
                var (low, half) = (ground - (height * (0.14f + (tier * 0.2f))), height * (0.26f - (tier * 0.05f)));
                plate.Area(ink, [new(x - half, low), new(x, low - (height * 0.3f)), new(x + half, low)]);
            }

            return;
        }

        for (var leaf = 0; leaf < 9; leaf++)
        {
            plate.Disc(ink, x + (Float(dice, -0.24f, 0.24f) * height), ground - (height * Float(dice, 0.55f, 0.9f)),
                height * Float(dice, 0.11f, 0.19f));
        }
    }

    public static float Float(Dice dice, float least, float most) => (float)dice.Between((double)least, most);
}
