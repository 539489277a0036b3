using System.Numerics;
using static NewsSite.Demo.Drawing.Ink;
using static NewsSite.Demo.Drawing.Motif;

namespace NewsSite.Demo.Drawing;

/// <summary>Pictures of sport.</summary>
internal static class AtPlay
{
    public static void Stadium(Plate plate, Dice dice)
    {
        Sky(plate, dice, Dark, Mid, 330, withSun: false);
        foreach (var x in (float[])[120, 420, 780, 1080])
        {
            plate.Line(Dark, x, 400, x, 110, 13, 9);
            plate.Area(Mid, [new(x - 40, 84), new(x + 40, 84), new(x + 240, 620), new(x - 240, 620)], over: Dark);
            plate.Line(Pale, x, 400, x, 110, 11, 7);
            plate.Box(Paper, x - 52, 52, 104, 58);
            for (var lamp = 0; lamp < 8; lamp++)
                plate.Disc(Accent, x - 38 + (lamp % 4 * 25), 68 + (lamp / 4 * 26), 9);
        }

        for (var tier = 0; tier < 6; tier++)
        {
            plate.Area(tier % 2 == 0 ? Dark : Mid, [new(-10, 330 + (tier * 34)), new(300, 380 + (tier * 28)), new(900, 380 + (tier * 28)), new(1210, 330 + (tier * 34)), new(1210, 640), new(-10, 640)]);
            for (var i = 0; i < 90; i++)
            {
                var x = Float(dice, 0, 1200);
                var drop = Math.Max(0, (MathF.Abs(x - 600) - 300) / 300);
                plate.Disc(dice.Of([Paper, Pale, Accent]), x, 394 + (tier * 29) - (drop * (50 - (tier * 6))), 7);
            }
        }

        Grass(plate, 570);
    }

    public static void Football(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 420, withSun: false);
        Hills(plate, dice, Dark, 420, 20, 4);
        Grass(plate, 440);
        plate.Box(Paper, 250, 150, 18, 380);
        plate.Box(Paper, 932, 150, 18, 380);
        plate.Box(Paper, 250, 150, 700, 18);
        for (var line = 0; line < 19; line++)
        {
            plate.Line(Paper, 268 + (line * 37), 168, 250 + (line * 38.5f), 520, 2.4f);
            plate.Line(Paper, 268, 178 + (line * 19), 932, 178 + (line * 19), 2.4f);
        }

        Ball(plate, Float(dice, 420, 780), Float(dice, 560, 620), 124);
    }

    public static void Pitch(Plate plate, Dice dice)
    {
        Grass(plate, -160);
        plate.Line(Paper, 120, 810, 300, -10, 13, 5);
        plate.Line(Paper, 1080, 810, 900, -10, 13, 5);
        plate.Line(Paper, 170, 560, 1030, 560, 11);
        Ring(plate, 600, 560, 190, 90);
        for (var player = 0; player < 9; player++)
        {
            var (x, y) = (Float(dice, 230, 970), 120 + (player * 76f));
            var tall = 90 + (player * 13f);
            plate.Oval(Dark, x + (tall * 0.2f), y + (tall * 0.04f), tall * 0.5f, tall * 0.06f);
            Runner(plate, player % 2 == 0 ? Accent : Paper, Pale, x, y, tall, player % 3 == 0 ? -1 : 1);
        }

        plate.Disc(Paper, Float(dice, 500, 700), 470, 15);
    }

    public static void Track(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 330, withSun: false);
        for (var i = 0; i < 420; i++)
            plate.Disc(dice.Of([Mid, Dark, Paper]), Float(dice, 0, 1200), Float(dice, 200, 330), 8);
        plate.Box(Dark, 0, 330, 1200, 22);
        plate.Box(Accent, 0, 352, 1200, 448);
        for (var lane = 0; lane < 8; lane++)
            plate.Line(Paper, -10, 380 + (lane * lane * 6.5f) + (lane * 12), 1210, 366 + (lane * lane * 6.5f) + (lane * 10), 3 + lane);
        for (var runner = 0; runner < 5; runner++)
        {
            var (x, y) = (210 + (runner * 200) + Float(dice, -46, 46), 500 + (runner * 42f));
            plate.Oval(Dark, x + 16, y + 6, 70, 9);
            Runner(plate, runner == 2 ? Paper : Mid, Dark, x, y, 250 + (runner * 14), 1);
        }
    }

    public static void Skiing(Plate plate, Dice dice)
    {
        Sky(plate, dice, Mid, Pale, 400);
        plate.Area(Pale, [new(-10, 460), new(180, 210), new(300, 320), new(480, 130), new(700, 330), new(860, 220), new(1210, 470), new(1210, 810), new(-10, 810)]);
        plate.Area(Dark, [new(480, 130), new(560, 204), new(510, 300), new(600, 420), new(430, 330), new(450, 220)], over: Pale);
        plate.Area(Dark, [new(180, 210), new(226, 262), new(190, 340), new(240, 430), new(130, 340)], over: Pale);
        Hills(plate, dice, Paper, 560, 66);
        Slope(plate, dice, Pale, Paper, 540, -1.4f, 120);
        for (var tree = 0; tree < 12; tree++)
            Tree(plate, dice, Dark, tree < 6 ? Float(dice, 0, 330) : Float(dice, 860, 1200), Float(dice, 560, 770), Float(dice, 130, 240), conifer: true);
        for (var track = 0; track < 2; track++)
            plate.Line(Mid, 470 + (track * 26), 800, 700 + (track * 7), 560, 10, 4);
        Runner(plate, Accent, Dark, 590, 690, 200, 1);
        plate.Line(Dark, 500, 704, 740, 690, 8);
        plate.Line(Dark, 470, 694, 690, 676, 6);
        plate.Line(Dark, 640, 590, 560, 704, 5);
    }

    private static void Grass(Plate plate, float top)
    {
        for (var stripe = 0; top + (stripe * stripe * 14) + (stripe * 26) < 800; stripe++)
            plate.Box(stripe % 2 == 0 ? Mid : Dark, 0, top + (stripe * stripe * 14) + (stripe * 26), 1200, 800);
    }

    private static void Ring(Plate plate, float x, float y, float radiusX, float radiusY)
    {
        for (var step = 0; step < 60; step++)
        {
            var (a, b) = (step * MathF.Tau / 60, (step + 1) * MathF.Tau / 60);
            plate.Line(Paper, x + (MathF.Cos(a) * radiusX), y + (MathF.Sin(a) * radiusY), x + (MathF.Cos(b) * radiusX), y + (MathF.Sin(b) * radiusY), 10);
        }
    }

    private static void Ball(Plate plate, float x, float y, float radius)
    {
        plate.Oval(Dark, x + 30, y + radius, radius * 1.1f, radius * 0.2f);
        plate.Disc(Dark, x, y, radius + 6);
        plate.Disc(Paper, x, y, radius);
        Patch(plate, x, y, radius * 0.36f, 0.3f);
        for (var side = 0; side < 5; side++)
        {
            var angle = 0.3f + (side * MathF.Tau / 5);
            plate.Line(Dark, x + (MathF.Cos(angle) * radius * 0.34f), y + (MathF.Sin(angle) * radius * 0.34f), x + (MathF.Cos(angle) * radius * 0.7f), y + (MathF.Sin(angle) * radius * 0.7f), 7);
            var (px, py) = (x + (MathF.Cos(angle) * radius * 0.9f), y + (MathF.Sin(angle) * radius * 0.9f));
            plate.Disc(Accent, px, py, radius * 0.24f, over: Paper);
        }
    }

    private static void Patch(Plate plate, float x, float y, float radius, float turn)
    {
        var corners = new Vector2[5];
        for (var i = 0; i < 5; i++)
            corners[i] = new(x + (MathF.Cos(turn + (i * MathF.Tau / 5)) * radius), y + (MathF.Sin(turn + (i * MathF.Tau / 5)) * radius));
        plate.Area(Dark, corners);
    }

    /// <summary>Somebody in full stride towards the right, or the left when <paramref name="facing"/> is negative.</summary>
    private static void Runner(Plate plate, Ink shirt, Ink skin, float x, float y, float tall, float facing)
    {
        Vector2 At(float right, float up) => new(x + (right * facing * tall), y - (up * tall));
        void Limb(Ink ink, Vector2 from, Vector2 to, float width) => plate.Line(ink, from.X, from.Y, to.X, to.Y, width * tall, width * tall * 0.75f);

        Limb(skin, At(0.02f, 0.46f), At(0.22f, 0.36f), 0.1f);
        Limb(skin, At(0.22f, 0.38f), At(0.2f, 0.12f), 0.075f);
        Limb(skin, At(-0.02f, 0.46f), At(-0.14f, 0.24f), 0.1f);
        Limb(skin, At(-0.13f, 0.25f), At(-0.36f, 0.2f), 0.075f);
        Limb(skin, At(0.09f, 0.76f), At(0.26f, 0.6f), 0.07f);
        Limb(skin, At(0.25f, 0.6f), At(0.37f, 0.72f), 0.055f);
        Limb(skin, At(0.04f, 0.76f), At(-0.15f, 0.64f), 0.07f);
        Limb(skin, At(-0.15f, 0.65f), At(-0.2f, 0.5f), 0.055f);
        plate.Area(shirt, [At(-0.07f, 0.44f), At(0.09f, 0.44f), At(0.16f, 0.8f), At(-0.01f, 0.82f)]);
        var head = At(0.13f, 0.92f);
        plate.Disc(skin, head.X, head.Y, tall * 0.078f);
    }
}
