using static NewsSite.Demo.Drawing.Ink;
using static NewsSite.Demo.Drawing.Motif;

namespace NewsSite.Demo.Drawing;

/// <summary>Pictures of instruments, machines and figures.</summary>
internal static class AtWork
{
    public static void Observatory(Plate plate, Dice dice)
    {
        plate.Flood(Dark);
        for (var i = 0; i < 240; i++)
            plate.Disc(dice.Percent(12) ? Accent : Paper, Float(dice, 0, 1200), Float(dice, 0, 580), Float(dice, 1.2f, 4.4f));
        var centre = Float(dice, 240, 900);
        for (var ring = 1; ring < 9; ring++)
        {
            for (var mark = 0; mark < 7; mark++)
            {
                var angle = (mark * 0.9f) + (ring * 0.37f) + Float(dice, 0, 0.3f);
                var radius = ring * 76f;
                plate.Gouge(Mid, centre + (MathF.Cos(angle) * radius), 150 + (MathF.Sin(angle) * radius),
                    centre + (MathF.Cos(angle + 0.34f) * radius), 150 + (MathF.Sin(angle + 0.34f) * radius), 4);
            }
        }

        Hills(plate, dice, Mid, 640, 44);
        Slope(plate, dice, Dark, Mid, 620, 0.6f, 130);
        var x = Float(dice, 460, 740);
        plate.Box(Paper, x - 150, 500, 300, 140);
        plate.Oval(Pale, x, 500, 150, 146);
        plate.Area(Dark, [new(x + 6, 352), new(x + 58, 364), new(x + 74, 500), new(x + 20, 500)]);
        plate.Line(Accent, x + 40, 480, x + 96, 318, 26, 22);
        plate.Box(Dark, x - 158, 492, 316, 14);
        plate.Box(Dark, x - 40, 560, 44, 80);
        Hills(plate, dice, Dark, 720, 26, 2);
    }

    public static void Rocket(Plate plate, Dice dice)
    {
        Sky(plate, dice, Dark, Mid, 700, withSun: false);
        for (var i = 0; i < 90; i++)
            plate.Disc(Paper, Float(dice, 0, 1200), Float(dice, 0, 500), Float(dice, 1.2f, 3.6f));
        var x = Float(dice, 480, 720);
        plate.Area(Accent, [new(x - 40, 360), new(x + 40, 360), new(x + 100, 660), new(x - 100, 660)]);
        plate.Area(Paper, [new(x - 20, 360), new(x + 20, 360), new(x + 40, 600), new(x - 40, 600)]);
        for (var puff = 0; puff < 44; puff++)
        {
            var side = Float(dice, -1, 1);
            plate.Disc(puff % 3 == 0 ? Pale : Paper, x + (side * 520), 690 + Float(dice, -20, 60) + (MathF.Abs(side) * 30), Float(dice, 40, 90));
        }

        plate.Box(Paper, x - 40, 150, 80, 222);
        plate.Area(Accent, [new(x - 40, 152), new(x, 50), new(x + 40, 152)]);
        plate.Area(Mid, [new(x - 40, 290), new(x - 92, 384), new(x - 40, 372)]);
        plate.Area(Mid, [new(x + 40, 290), new(x + 92, 384), new(x + 40, 372)]);
        plate.Disc(Dark, x, 210, 21);
        plate.Box(Dark, x - 40, 258, 80, 9);
        plate.Box(Dark, x - 40, 344, 80, 9);
    }

    public static void Laboratory(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 600, withSun: false);
        plate.Box(Mid, 0, 130, 1200, 16);
        for (var bottle = 0; bottle < 12; bottle++)
        {
            var (bx, tall) = (40 + (bottle * 98f), Float(dice, 50, 90));
            plate.Box(dice.Of([Dark, Mid, Accent]), bx, 130 - tall, 50, tall);
            plate.Box(Dark, bx + 16, 114 - tall, 18, 18);
        }

        plate.Box(Dark, 0, 640, 1200, 160);
        for (var i = 0; i < 50; i++)
            plate.Gouge(Mid, Float(dice, 0, 1100), 664 + (i * 2.6f), Float(dice, 100, 1200), 664 + (i * 2.6f), 4);
        Flask(plate, Float(dice, 170, 240), 640, 300, Accent);
        Flask(plate, Float(dice, 420, 470), 640, 230, Mid);
        for (var tube = 0; tube < 5; tube++)
        {
            var x = 620 + (tube * 52f);
            plate.Box(Dark, x - 3, 400, 36, 214);
            plate.Disc(Dark, x + 15, 614, 18);
            plate.Box(Paper, x + 3, 400, 24, 214);
            plate.Disc(Paper, x + 15, 612, 12);
            var level = Float(dice, 450, 560);
            plate.Box(tube % 2 == 0 ? Accent : Mid, x + 3, level, 24, 614 - level);
        }

        plate.Box(Dark, 596, 470, 300, 16);
        plate.Box(Dark, 596, 580, 300, 16);
        plate.Line(Dark, 960, 640, 1120, 640, 34);
        plate.Line(Dark, 1088, 636, 1070, 350, 22, 18);
        plate.Line(Dark, 1060, 380, 990, 520, 44, 34);
        plate.Line(Accent, 1076, 350, 1050, 404, 40);
        plate.Box(Dark, 950, 560, 110, 13);
    }

    public static void Servers(Plate plate, Dice dice)
    {
        plate.Flood(Dark);
        for (var side = -1; side <= 1; side += 2)
        {
            for (var rack = 4; rack >= 0; rack--)
            {
                var (near, far) = (600 - (side * (600 - (rack * 96f))), 600 - (side * (600 - ((rack + 1) * 96f))));
                float Top(float x) => 400 - (MathF.Abs(x - 600) * 0.66f);
                float Bottom(float x) => 400 + (MathF.Abs(x - 600) * 0.66f);
                plate.Area(rack % 2 == 0 ? Mid : Pale, [new(near, Top(near)), new(far, Top(far)), new(far, Bottom(far)), new(near, Bottom(near))]);
                for (var unit = 1; unit < 15; unit++)
                {
                    var (a, b) = (Top(near) + ((Bottom(near) - Top(near)) * unit / 15), Top(far) + ((Bottom(far) - Top(far)) * unit / 15));
                    plate.Line(Dark, near, a, far, b, 9 - rack, 8 - rack);
                    if (dice.Percent(70))
                        plate.Disc(dice.Percent(40) ? Accent : Paper, near + ((far - near) * Float(dice, 0.2f, 0.8f)), ((a + b) / 2) + 14 - (rack * 2), 7 - rack);
                }
            }
        }

        plate.Area(Pale, [new(480, 480), new(720, 480), new(1080, 800), new(120, 800)]);
        for (var tile = 0; tile < 6; tile++)
            plate.Line(Dark, 600 + ((tile - 2.5f) * 36), 480, 600 + ((tile - 2.5f) * 180), 800, 3, 8);
        plate.Box(Accent, 560, 330, 80, 150);
        Figure(plate, Dark, 600, 490, 140);
    }

    public static void Robot(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 660, withSun: false);
        plate.Box(Dark, 0, 690, 1200, 110);
        plate.Box(Mid, 640, 610, 560, 34);
        for (var roller = 0; roller < 10; roller++)
            plate.Disc(Dark, 664 + (roller * 58), 655, 16);
        for (var crate = 0; crate < 3; crate++)
        {
            plate.Box(crate == 1 ? Accent : Paper, 690 + (crate * 176), 520, 110, 90);
            plate.Box(Dark, 740 + (crate * 176), 520, 10, 90);
        }

        var (elbowX, elbowY) = (Float(dice, 330, 430), Float(dice, 170, 240));
        plate.Area(Dark, [new(130, 700), new(170, 570), new(330, 570), new(370, 700)]);
        plate.Line(Accent, 250, 580, elbowX, elbowY, 92, 70);
        plate.Line(Accent, elbowX, elbowY, 700, 330, 66, 48);
        plate.Line(Dark, 700, 330, 746, 452, 32, 24);
        plate.Line(Dark, 746, 446, 704, 510, 15, 9);
        plate.Line(Dark, 746, 446, 792, 510, 15, 9);
        foreach (var (x, y, radius) in ((float, float, float)[])[(250, 574, 64), (elbowX, elbowY, 52), (700, 330, 36)])
        {
            plate.Disc(Dark, x, y, radius);
            plate.Disc(Pale, x, y, radius * 0.5f);
            plate.Disc(Dark, x, y, radius * 0.2f);
        }

        for (var i = 0; i < 14; i++)
            plate.Gouge(Paper, Float(dice, 250, 300) + (i * 5), 520 - (i * 20), 310 + (i * 5), 512 - (i * 20), 5, over: Accent);
    }

    public static void Chart(Plate plate, Dice dice)
    {
        plate.Flood(Paper);
        for (var y = 120f; y < 700; y += 82)
            plate.Line(Pale, 60, y, 1140, y, 4);
        var before = (X: 0f, Y: 0f);
        var height = Float(dice, 140, 260);
        for (var bar = 0; bar < 13; bar++)
        {
            var x = 80 + (bar * 82f);
            height = Math.Clamp(height + Float(dice, -70, 100), 90, 500);
            plate.Box(bar % 2 == 0 ? Mid : Pale, x, 700 - height, 56, height);
            for (var y = 700 - height + 10; y < 696; y += 15)
                plate.Gouge(Paper, x + 4, y, x + 52, y + 3, 4, over: Mid);
            var point = (X: x + 28, Y: 640 - height);
            if (bar > 0)
                plate.Line(Accent, before.X, before.Y, point.X, point.Y, 13);
            before = point;
        }

        plate.Disc(Accent, before.X, before.Y, 20);
        plate.Disc(Paper, before.X, before.Y, 9);
        plate.Box(Dark, 50, 700, 1100, 13);
        plate.Box(Dark, 50, 90, 13, 620);
        for (var coin = 0; coin < 5; coin++)
        {
            plate.Oval(Dark, 240 + (coin * 6), 776 - (coin * 22), 74, 20);
            plate.Oval(Accent, 240 + (coin * 6), 770 - (coin * 22), 74, 20);
        }
    }

    public static void Flags(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 700, withSun: false);
        Hills(plate, dice, Mid, 660, 30);
        plate.Box(Dark, 0, 720, 1200, 80);
        for (var flag = 0; flag < 7; flag++)
        {
            var (x, top) = (60 + (flag * 164f), 150 + (flag % 2 * 24f));
            plate.Line(Dark, x, 724, x, top - 20, 10, 7);
            plate.Disc(Dark, x, top - 24, 10);
            var (first, second) = (dice.Of([Accent, Mid, Dark]), dice.Of([Paper, Pale]));
            for (var column = 0; column < 24; column++)
            {
                var (left, wave) = (x + 6 + (column * 5.6f), 12 * MathF.Sin((column * 0.33f) + flag));
                for (var band = 0; band < 3; band++)
                    plate.Box((flag % 3 == 0 ? column / 8 : band) == 1 ? second : first, left, top + wave + (band * 34), 6, 34);
            }
        }

        for (var i = 0; i < 8; i++)
            Figure(plate, Dark, Float(dice, 60, 1140), 730, Float(dice, 84, 104));
    }

    private static void Flask(Plate plate, float x, float ground, float height, Ink liquid)
    {
        var (half, neck) = (height * 0.38f, height * 0.1f);
        plate.Area(Dark, [new(x - neck - 6, ground - height), new(x + neck + 6, ground - height), new(x + neck + 6, ground - (height * 0.6f)), new(x + half + 8, ground), new(x - half - 8, ground), new(x - neck - 6, ground - (height * 0.6f))]);
        plate.Area(Paper, [new(x - neck, ground - height), new(x + neck, ground - height), new(x + neck, ground - (height * 0.58f)), new(x + half - 6, ground - 8), new(x - half + 6, ground - 8), new(x - neck, ground - (height * 0.58f))]);
        plate.Area(liquid, [new(x - (half * 0.66f), ground - (height * 0.26f)), new(x + (half * 0.66f), ground - (height * 0.26f)), new(x + half - 6, ground - 8), new(x - half + 6, ground - 8)]);
        plate.Box(Dark, x - neck - 14, ground - height - 8, (neck * 2) + 28, 14);
        for (var bubble = 0; bubble < 5; bubble++)
            plate.Disc(Paper, x - (half * 0.4f) + (bubble * half * 0.2f), ground - 26 - (bubble % 3 * 16), 6, over: liquid);
    }
}
