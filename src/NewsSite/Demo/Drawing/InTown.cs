using static NewsSite.Demo.Drawing.Ink;
using static NewsSite.Demo.Drawing.Motif;

namespace NewsSite.Demo.Drawing;

/// <summary>Pictures of buildings and streets.</summary>
internal static class InTown
{
    public static void Parliament(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 640);
        plate.Box(Mid, 90, 380, 1020, 260);
        for (var x = 112f; x < 1090; x += 52)
        {
            plate.Box(Paper, x, 410, 24, 70);
            plate.Box(Paper, x, 520, 24, 80);
        }

        plate.Box(Dark, 80, 366, 1040, 20);
        plate.Box(Paper, 380, 330, 440, 310);
        plate.Area(Dark, [new(352, 336), new(600, 236), new(848, 336)]);
        plate.Area(Accent, [new(420, 324), new(600, 252), new(780, 324)]);
        for (var column = 0; column < 7; column++)
        {
            plate.Box(Dark, 394 + (column * 62), 352, 34, 288);
            plate.Box(Pale, 400 + (column * 62), 360, 8, 272);
        }

        plate.Box(Dark, 520, 190, 160, 60);
        plate.Oval(Dark, 600, 192, 84, 92);
        plate.Oval(Mid, 574, 186, 16, 66, over: Dark);
        plate.Line(Dark, 600, 110, 600, 26, 7, 4);
        plate.Area(Accent, [new(602, 30), new(664, 46), new(602, 64)]);
        for (var step = 0; step < 5; step++)
            plate.Box(step % 2 == 0 ? Paper : Pale, 320 - (step * 34), 640 + (step * 22), 560 + (step * 68), 22);
        plate.Box(Dark, 0, 750, 1200, 60);
        for (var i = 0; i < 6; i++)
            Figure(plate, Dark, Float(dice, 180, 1020), 752, Float(dice, 70, 92));
    }

    public static void Chamber(Plate plate, Dice dice)
    {
        plate.Flood(Dark);
        for (var row = 8; row >= 0; row--)
        {
            var (radius, ink) = (210 + (row * 78f), row % 2 == 0 ? Mid : Accent);
            plate.Oval(ink, 600, 860, radius, radius * 0.8f);
            plate.Oval(Dark, 600, 860, radius - 40, (radius - 40) * 0.8f);
            var seats = 9 + (row * 3);
            for (var seat = 1; seat < seats; seat++)
            {
                var angle = MathF.PI * seat / seats;
                var (x, y) = (600 - (MathF.Cos(angle) * (radius - 8)), 860 - (MathF.Sin(angle) * (radius - 8) * 0.8f));
                if (dice.Percent(84))
                {
                    plate.Oval(Paper, x, y - 6, 20, 14);
                    plate.Disc(Paper, x, y - 26, 11);
                }
            }
        }

        plate.Box(Accent, 500, 690, 200, 110);
        plate.Box(Paper, 486, 676, 228, 18);
        Figure(plate, Paper, 600, 772, 160);
        plate.Box(Accent, 520, 706, 160, 94);
    }

    public static void Skyline(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 560);
        Blocks(plate, dice, Mid, 300, 620, 90, Pale);
        Blocks(plate, dice, Dark, 400, 640, 120, Accent);
        Water(plate, dice, 640, Dark, Mid);
    }

    public static void Street(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 470);
        Houses(plate, dice, -20, 1200, 520, 200, Mid, Dark, Paper);
        Houses(plate, dice, -50, 1200, 640, 210, Paper, Accent, Dark);
        plate.Box(Dark, 0, 640, 1200, 160);
        for (var i = 0; i < 120; i++)
        {
            var (x, y) = (Float(dice, 0, 1200), Float(dice, 652, 800));
            plate.Gouge(Mid, x, y, x + Float(dice, 26, 60), y, 4);
        }

        for (var i = 0; i < 5; i++)
            Figure(plate, i % 2 == 0 ? Paper : Accent, 130 + (i * 230) + Float(dice, -70, 70), Float(dice, 712, 770), 120);
    }

    public static void Town(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 420);
        Hills(plate, dice, Mid, 400, 66);
        Houses(plate, dice, -20, 1200, 500, 74, Dark, Accent, Pale);
        var tower = Float(dice, 480, 720);
        plate.Box(Paper, tower, 240, 92, 290);
        plate.Area(Dark, [new(tower - 12, 244), new(tower + 46, 84), new(tower + 104, 244)]);
        plate.Disc(Dark, tower + 46, 304, 28);
        plate.Disc(Paper, tower + 46, 304, 23);
        plate.Line(Dark, tower + 46, 304, tower + 46, 286, 4);
        plate.Line(Dark, tower + 46, 304, tower + 60, 312, 4);
        plate.Box(Dark, tower + 32, 372, 28, 54);
        Houses(plate, dice, -40, 1200, 600, 96, Paper, Dark, Mid);
        Houses(plate, dice, -10, 1200, 716, 110, Mid, Dark, Paper);
        plate.Box(Dark, 0, 716, 1200, 90);
    }

    public static void Market(Plate plate, Dice dice)
    {
        Sky(plate, dice, Paper, Pale, 300, withSun: false);
        Houses(plate, dice, -20, 1200, 420, 250, Mid, Dark, Paper);
        plate.Box(Pale, 0, 420, 1200, 380);
        for (var stall = 0; stall < 3; stall++)
        {
            var x = 40 + (stall * 386f) + Float(dice, -14, 14);
            plate.Box(Dark, x + 10, 360, 8, 330);
            plate.Box(Dark, x + 312, 360, 8, 330);
            for (var stripe = 0; stripe < 8; stripe++)
            {
                var (left, right) = (x - 12 + (stripe * 44.5f), x - 12 + ((stripe + 1) * 44.5f));
                var ink = stripe % 2 == 0 ? (stall == 1 ? Dark : Accent) : Paper;
                plate.Area(ink, [new(left + ((x + 166 - left) * 0.16f), 326), new(right + ((x + 166 - right) * 0.16f), 326), new(right, 420), new(left, 420)]);
                plate.Disc(ink, (left + right) / 2, 420, 22.2f);
            }

            plate.Box(Dark, x, 560, 330, 130);
            for (var heap = 0; heap < 4; heap++)
            {
                for (var fruit = 0; fruit < 12; fruit++)
                    plate.Disc(heap % 2 == 0 ? Accent : Mid, x + 34 + (heap * 82) + Float(dice, -24, 30), 552 - Float(dice, 0, 26), 14);
            }
        }

        for (var i = 0; i < 4; i++)
            Figure(plate, i == 2 ? Mid : Dark, 120 + (i * 300) + Float(dice, -60, 60), 780, 250);
    }

    public static void Factory(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 620);
        for (var i = 0; i < 3; i++)
        {
            var (x, top) = (160 + (i * 150) + Float(dice, -20, 20), Float(dice, 130, 230));
            plate.Area(Dark, [new(x, 620), new(x + 10, top), new(x + 46, top), new(x + 56, 620)]);
            plate.Box(Accent, x + 8, top + 22, 40, 16);
            for (var puff = 0; puff < 7; puff++)
                plate.Disc(Paper, x + 30 + (puff * 44), top - 16 - (puff * Float(dice, 8, 18)), 24 + (puff * 7));
        }

        for (var bay = 0; bay < 6; bay++)
        {
            var x = 60 + (bay * 190f);
            plate.Area(bay % 2 == 0 ? Mid : Dark, [new(x, 680), new(x, 470), new(x + 188, 400), new(x + 188, 680)]);
            plate.Area(Paper, [new(x + 14, 490), new(x + 14, 476), new(x + 174, 418), new(x + 174, 446)]);
            for (var window = 0; window < 4; window++)
                plate.Box(dice.Percent(70) ? Pale : Accent, x + 18 + (window * 42), 540, 28, 62);
        }

        plate.Box(Dark, 0, 676, 1200, 124);
        for (var i = 0; i < 60; i++)
        {
            var (x, y) = (Float(dice, 0, 1200), Float(dice, 690, 800));
            plate.Gouge(Mid, x, y, x + 60, y, 5);
        }
    }

    public static void Bank(Plate plate, Dice dice)
    {
        Sky(plate, dice, Paper, Pale, 700, withSun: false);
        plate.Area(Dark, [new(150, 250), new(600, 70), new(1050, 250)]);
        plate.Area(Accent, [new(290, 228), new(600, 106), new(910, 228)]);
        plate.Disc(Paper, 600, 180, 38);
        plate.Box(Dark, 150, 250, 900, 36);
        for (var column = 0; column < 6; column++)
        {
            var x = 186 + (column * 152f);
            plate.Box(Mid, x, 286, 68, 356);
            plate.Box(Pale, x + 10, 286, 10, 356);
            plate.Box(Pale, x + 30, 286, 6, 356);
            plate.Box(Dark, x - 10, 286, 88, 22);
            plate.Box(Dark, x - 10, 622, 88, 22);
        }

        for (var step = 0; step < 4; step++)
            plate.Box(step % 2 == 0 ? Dark : Mid, 130 - (step * 40), 644 + (step * 40), 940 + (step * 80), 40);
        for (var i = 0; i < 4; i++)
            Figure(plate, i == 1 ? Accent : Dark, 180 + (i * 270) + Float(dice, -50, 50), 660 + Float(dice, 0, 80), 170);
    }

    private static void Blocks(Plate plate, Dice dice, Ink ink, float least, float ground, float width, Ink light)
    {
        for (var x = -30f; x < 1200; x += width * Float(dice, 0.8f, 1.3f))
        {
            var (wide, top) = (width * Float(dice, 0.6f, 1), ground - (least * Float(dice, 0.35f, 1.1f)));
            plate.Box(ink, x, top, wide, ground - top);
            if (dice.Percent(35))
                plate.Line(ink, x + (wide / 2), top, x + (wide / 2), top - Float(dice, 40, 110), 7, 2);
            for (var y = top + 16; y < ground - 20; y += 26)
            {
                for (var window = x + 10; window + 12 < x + wide; window += 20)
                {
                    if (dice.Percent(38))
                        plate.Box(light, window, y, 10, 13);
                }
            }
        }
    }
}
