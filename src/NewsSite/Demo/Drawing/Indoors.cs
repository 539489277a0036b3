using System.Numerics;
using static NewsSite.Demo.Drawing.Ink;
using static NewsSite.Demo.Drawing.Motif;

namespace NewsSite.Demo.Drawing;

/// <summary>Pictures of rooms, stages and things on tables.</summary>
internal static class Indoors
{
    public static void Stage(Plate plate, Dice dice)
    {
        plate.Flood(Dark);
        var light = Float(dice, 420, 780);
        plate.Area(Mid, [new(light - 30, 0), new(light + 30, 0), new(light + 250, 690), new(light - 250, 690)]);
        plate.Oval(Pale, light, 690, 250, 56);
        plate.Box(Dark, 0, 744, 1200, 56);
        for (var fold = 0; fold < 6; fold++)
        {
            var wide = 46f;
            foreach (var (x, lean) in ((float, float)[])[(fold * wide, 1), (1200 - ((fold + 1) * wide), -1)])
            {
                plate.Area(fold % 2 == 0 ? Accent : Dark, [new(x, 0), new(x + wide, 0), new(x + wide + (lean * (20 - (fold * 8))), 744), new(x + (lean * (20 - (fold * 8))), 744)]);
                plate.Gouge(Paper, x + (wide / 2), 60, x + (wide / 2) + (lean * 8), 640, 5, over: Accent);
            }
        }

        for (var swag = 0; swag < 6; swag++)
        {
            plate.Oval(Accent, 100 + (swag * 200), 0, 112, 92);
            plate.Oval(Dark, 100 + (swag * 200), -22, 92, 76);
        }

        Figure(plate, Dark, light - Float(dice, 20, 90), 706, 290);
        if (dice.Percent(60))
            Figure(plate, Dark, light + Float(dice, 60, 130), 712, 270);
        for (var seat = 0; seat < 13; seat++)
            plate.Disc(Mid, 40 + (seat * 94), 812, 38);
    }

    public static void Museum(Plate plate, Dice dice)
    {
        plate.Flood(Pale);
        for (var i = 0; i < 110; i++)
        {
            var (x, y) = (Float(dice, 0, 1200), Float(dice, 0, 620));
            plate.Gouge(Paper, x, y, x + Float(dice, -4, 4), y + Float(dice, 30, 110), 4);
        }

        plate.Box(Mid, 0, 630, 1200, 170);
        plate.Box(Dark, 0, 622, 1200, 12);
        var left = Float(dice, 50, 90);
        foreach (var (width, height) in ((float, float)[])[(210, 270), (380, 300), (240, 330)])
        {
            var top = 330 - (height / 2);
            plate.Box(Dark, left, top, width, height);
            plate.Box(Paper, left + 16, top + 16, width - 32, height - 32);
            Sketch(plate, dice, left + 30, top + 30, width - 60, height - 60);
            left += width + Float(dice, 56, 84);
        }

        for (var i = 0; i < 3; i++)
            Figure(plate, i == 1 ? Accent : Dark, 240 + (i * 330) + Float(dice, -90, 90), 760, 330);
    }

    public static void Books(Plate plate, Dice dice)
    {
        plate.Flood(Pale);
        for (var shelf = 0; shelf < 3; shelf++)
        {
            var floor = 250 + (shelf * 262f);
            for (var x = 12f; x < 1180;)
            {
                var (width, height) = (Float(dice, 26, 62), Float(dice, 150, 216));
                var ink = dice.Of([Dark, Mid, Accent, Paper, Mid]);
                if (dice.Percent(9))
                {
                    plate.Area(ink, [new(x + 8, floor), new(x + 56, floor), new(x + 104, floor - height), new(x + 56, floor - height - 16)]);
                    x += 114;
                    continue;
                }

                plate.Box(ink, x, floor - height, width - 3, height);
                plate.Box(ink == Dark ? Pale : Dark, x + 5, floor - height + 20, width - 13, 6);
                plate.Box(ink == Dark ? Pale : Dark, x + 5, floor - 46, width - 13, 6);
                if (dice.Percent(50))
                    plate.Box(ink == Paper ? Accent : Paper, x + (width / 2) - 6, floor - height + 44, 8, height * 0.36f);
                x += width;
            }

            plate.Box(Dark, 0, floor, 1200, 20);
        }
    }

    public static void Music(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 800, withSun: false);
        var (x, y) = (Float(dice, 420, 520), 500f);
        plate.Oval(Accent, x, y + 130, 178, 170);
        plate.Oval(Accent, x, y - 90, 142, 130);
        plate.Box(Accent, x - 104, y - 60, 208, 130);
        plate.Oval(Pale, x - 158, y + 10, 56, 50);
        plate.Oval(Pale, x + 158, y + 10, 56, 50);
        plate.Box(Dark, x - 17, y - 390, 34, 370);
        plate.Area(Dark, [new(x - 24, y - 20), new(x + 24, y - 20), new(x + 34, y + 210), new(x - 34, y + 210)]);
        plate.Disc(Dark, x, y - 414, 34);
        plate.Disc(Pale, x + 8, y - 414, 12);
        for (var peg = 0; peg < 4; peg++)
            plate.Line(Dark, x - 54, y - 372 + (peg * 22), x + 54, y - 380 + (peg * 22), 9);
        for (var gut = 0; gut < 4; gut++)
            plate.Line(Paper, x - 11 + (gut * 7.4f), y - 380, x - 15 + (gut * 10), y + 190, 2.4f);
        foreach (var side in (float[])[-1, 1])
        {
            plate.Line(Dark, x + (side * 84), y + 10, x + (side * 66), y + 120, 9, 5);
            plate.Disc(Dark, x + (side * 84), y + 8, 10);
            plate.Disc(Dark, x + (side * 64), y + 122, 10);
        }

        plate.Line(Dark, 250, 250, 1010, 700, 8);
        plate.Line(Paper, 262, 270, 1000, 716, 3);
        for (var note = 0; note < 6; note++)
        {
            var (nx, ny) = (740 + (note % 3 * 150) + Float(dice, -20, 20), 150 + (note / 3 * 190) + Float(dice, -50, 50));
            plate.Oval(Dark, nx, ny, 26, 19);
            plate.Line(Dark, nx + 23, ny, nx + 23, ny - 108, 7);
            plate.Line(Dark, nx + 23, ny - 106, nx + 64, ny - 74, 18, 5);
        }
    }

    public static void Portrait(Plate plate, Dice dice)
    {
        plate.Flood(dice.Percent(50) ? Pale : Accent);
        for (var y = 6f; y < 800; y += 15)
            plate.Gouge(Paper, Float(dice, -100, 300), y, Float(dice, 700, 1300), y + Float(dice, -3, 3), 6);
        var flip = dice.Percent(50) ? -1 : 1;
        var x = 600 + Float(dice, -150, 150);
        Vector2 At(float dx, float dy) => new(x + (flip * dx), dy);
        var longHair = dice.Percent(50);
        if (longHair)
            plate.Area(Mid, [At(-96, 142), At(-170, 230), At(-214, 420), At(-232, 600), At(-60, 590), At(-40, 300)]);
        plate.Area(Dark,
        [
            At(-390, 810), At(-340, 640), At(-190, 566), At(-92, 520), At(-104, 440), At(-150, 350), At(-150, 240),
            At(-96, 142), At(10, 104), At(112, 138), At(156, 226), At(160, 296), At(196, 374), At(160, 392), At(162, 424),
            At(148, 438), At(154, 470), At(122, 512), At(58, 514), At(54, 560), At(150, 600), At(300, 650), At(350, 810),
        ]);
        plate.Area(Mid, [At(-150, 240), At(-96, 142), At(10, 104), At(112, 138), At(140, 190), At(40, 176), At(-34, 232), At(-62, 330), At(-104, 440), At(-150, 350)]);
        for (var hair = 0; hair < 16; hair++)
        {
            var start = At(-130 + (hair * 14), 150 + (Math.Abs(hair - 9) * 7));
            var end = At(-140 + (hair * 9), 330 + Float(dice, -30, 30));
            plate.Gouge(Paper, start.X, start.Y, end.X, end.Y, 4, over: Mid);
        }

        plate.Area(Paper, [At(-60, 550), At(60, 552), At(30, 650), At(-4, 700)]);
        if (!longHair)
            plate.Area(Accent, [At(-6, 590), At(26, 590), At(34, 800), At(-10, 800)]);
        if (dice.Percent(40))
        {
            var (lens, ear) = (At(128, 262), At(-40, 254));
            plate.Disc(Pale, lens.X, lens.Y, 38);
            plate.Disc(Dark, lens.X, lens.Y, 30);
            plate.Line(Pale, lens.X - (flip * 34), lens.Y, ear.X, ear.Y, 8);
        }

        for (var fold = 0; fold < 26; fold++)
        {
            var (start, down) = (At(Float(dice, -330, 320), Float(dice, 660, 760)), Float(dice, 30, 90));
            plate.Gouge(Mid, start.X, start.Y, start.X + (flip * 14), start.Y + down, 5, over: Dark);
        }
    }

    public static void Documents(Plate plate, Dice dice)
    {
        plate.Flood(Mid);
        for (var i = 0; i < 120; i++)
        {
            var y = Float(dice, 0, 800);
            var x = Float(dice, -100, 1200);
            plate.Gouge(Dark, x, y, x + Float(dice, 120, 360), y + Float(dice, -8, 8), 4);
        }

        for (var sheet = 0; sheet < 5; sheet++)
        {
            var (x, y, tilt) = (140 + (sheet * 150f) + Float(dice, -20, 20), 110 + Float(dice, -50, 60), Float(dice, -0.2f, 0.2f));
            Vector2 At(float right, float down) => new(x + (right * MathF.Cos(tilt)) - (down * MathF.Sin(tilt)), y + (right * MathF.Sin(tilt)) + (down * MathF.Cos(tilt)));
            plate.Area(Dark, [At(10, 12), At(402, 12), At(402, 552), At(10, 552)]);
            plate.Area(sheet % 3 == 1 ? Pale : Paper, [At(0, 0), At(390, 0), At(390, 540), At(0, 540)]);
            for (var line = 0; line < 13; line++)
            {
                var (start, end) = (At(40, 96 + (line * 32)), At(Float(dice, 200, 350), 96 + (line * 32)));
                plate.Line(Dark, start.X, start.Y, end.X, end.Y, 8);
            }

            var head = At(40, 48);
            var headEnd = At(230, 48);
            plate.Line(Accent, head.X, head.Y, headEnd.X, headEnd.Y, 20);
        }

        plate.Line(Dark, 700, 760, 1080, 420, 26, 22);
        plate.Line(Accent, 1040, 456, 1096, 406, 27, 22);
        plate.Area(Paper, [new(688, 751), new(708, 771), new(664, 792)]);
    }

    public static void Ballot(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 800, withSun: false);
        plate.Area(Dark, [new(300, 420), new(900, 420), new(860, 770), new(340, 770)]);
        plate.Area(Mid, [new(300, 420), new(380, 350), new(820, 350), new(900, 420)]);
        plate.Area(Dark, [new(460, 378), new(740, 378), new(752, 394), new(448, 394)]);
        var lean = Float(dice, -34, 34);
        plate.Area(Paper, [new(490 + lean, 110), new(720 + lean, 130), new(706, 388), new(494, 388)]);
        for (var line = 0; line < 4; line++)
        {
            plate.Box(Dark, 536 + (lean * 0.6f), 176 + (line * 48), 24, 24);
            plate.Box(Paper, 541 + (lean * 0.6f), 181 + (line * 48), 14, 14);
            plate.Box(Mid, 576 + (lean * 0.6f), 182 + (line * 48), 96, 10);
        }

        plate.Line(Accent, 532 + (lean * 0.6f), 222, 566 + (lean * 0.6f), 250, 9);
        plate.Line(Accent, 566 + (lean * 0.6f), 222, 532 + (lean * 0.6f), 250, 9);
        plate.Disc(Accent, 600, 590, 84);
        plate.Disc(Dark, 600, 590, 66);
        plate.Line(Paper, 566, 590, 592, 620, 15);
        plate.Line(Paper, 590, 620, 642, 556, 15);
    }

    /// <summary>A picture within the picture: hills, a moon, or bands of colour.</summary>
    private static void Sketch(Plate plate, Dice dice, float x, float y, float width, float height)
    {
        plate.Box(Mid, x, y, width, height);
        switch (dice.Below(3))
        {
            case 0:
                plate.Disc(Accent, x + (width * 0.66f), y + (height * 0.3f), height * 0.15f);
                plate.Area(Dark, [new(x, y + height), new(x, y + (height * 0.7f)), new(x + (width * 0.4f), y + (height * 0.4f)), new(x + width, y + (height * 0.8f)), new(x + width, y + height)]);
                break;
            case 1:
                for (var band = 0; band < 4; band++)
                    plate.Box(band % 2 == 0 ? Accent : Dark, x, y + (height * (0.1f + (band * 0.23f))), width, height * 0.1f);
                break;
            default:
                plate.Oval(Dark, x + (width / 2), y + (height * 0.42f), width * 0.2f, height * 0.24f);
                plate.Area(Dark, [new(x + (width * 0.12f), y + height), new(x + (width * 0.3f), y + (height * 0.66f)), new(x + (width * 0.7f), y + (height * 0.66f)), new(x + (width * 0.88f), y + height)]);
                break;
        }
    }
}
