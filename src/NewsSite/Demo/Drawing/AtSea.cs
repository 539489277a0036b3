using static NewsSite.Demo.Drawing.Ink;
using static NewsSite.Demo.Drawing.Motif;

namespace NewsSite.Demo.Drawing;

/// <summary>Pictures of water and what goes on it.</summary>
internal static class AtSea
{
    public static void Harbour(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 470);
        Hills(plate, dice, Mid, 455, 40);
        Houses(plate, dice, Float(dice, -30, 0), 560, 520, 96, Dark, Accent, Pale);
        Water(plate, dice, 520, Mid, Pale);
        for (var i = 0; i < 3; i++)
            Crane(plate, 690 + (i * 170), 520, 300 + Float(dice, -20, 40), i % 2 == 0 ? Dark : Accent);
        Freighter(plate, dice, Float(dice, 120, 330), 640, 1);
    }

    public static void Cranes(Plate plate, Dice dice)
    {
        Sky(plate, dice, Paper, Pale, 640);
        for (var i = 0; i < 4; i++)
            Crane(plate, 120 + (i * 290) + Float(dice, -30, 30), 640, 470 - (i * 34), i == 1 ? Accent : i % 2 == 0 ? Dark : Mid);
        plate.Box(Dark, 0, 636, 1200, 164);
        for (var row = 0; row < 2; row++)
        {
            for (var x = -20f; x < 1200; x += 118)
            {
                plate.Box(dice.Of([Mid, Accent, Pale]), x + (row * 34), 560 + (row * 76), 112, 70);
                for (var rib = 12; rib < 108; rib += 16)
                    plate.Box(Dark, x + (row * 34) + rib, 566 + (row * 76), 4, 58);
            }
        }

        for (var x = 20f; x < 1200; x += 60)
            plate.Gouge(Mid, x, 740 + Float(dice, -6, 20), x + 44, 742, 5);
    }

    public static void Ship(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 500);
        Hills(plate, dice, Mid, 492, 26);
        Water(plate, dice, 500, Dark, Mid);
        Freighter(plate, dice, Float(dice, 170, 330), 600, 1.5f);
        for (var i = 0; i < 7; i++)
            Gull(plate, Float(dice, 80, 1120), Float(dice, 70, 360), Float(dice, 14, 30), Dark);
    }

    public static void Strait(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 380);
        Hills(plate, dice, Mid, 360, 52);
        Water(plate, dice, 400, Mid, Paper);
        Freighter(plate, dice, Float(dice, 500, 580), 450, 0.5f);
        Freighter(plate, dice, Float(dice, 60, 180), 520, 0.8f);
        Hills(plate, dice, Dark, 720, 62, 2);
        Lighthouse(plate, Float(dice, 860, 1040), 700, 330);
        Slope(plate, dice, Mid, Dark, 690, 0.5f, 80);
    }

    public static void Storm(Plate plate, Dice dice)
    {
        plate.Flood(Mid);
        for (var i = 0; i < 13; i++)
            plate.Oval(i % 3 == 0 ? Pale : Dark, Float(dice, 0, 1200), Float(dice, 0, 190), Float(dice, 150, 300), Float(dice, 36, 84));
        for (var i = 0; i < 260; i++)
        {
            var (x, y) = (Float(dice, -100, 1250), Float(dice, 120, 560));
            plate.Gouge(Paper, x, y, x - 34, y + 96, 3, over: i % 2 == 0 ? Mid : Dark);
        }

        Lighthouse(plate, Float(dice, 820, 1000), 640, 360);
        Hills(plate, dice, Dark, 640, 26, 2);
        for (var row = 0; row < 5; row++)
        {
            Hills(plate, dice, row % 2 == 0 ? Dark : Mid, 600 + (row * 46), 30, 3);
            for (var i = 0; i < 26; i++)
            {
                var (x, y) = (Float(dice, 0, 1200), 612 + (row * 46) + Float(dice, -10, 30));
                plate.Gouge(Paper, x, y, x + Float(dice, 40, 110), y - Float(dice, 6, 22), 6);
            }
        }
    }

    public static void Sailing(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 470);
        Hills(plate, dice, Mid, 462, 34);
        Water(plate, dice, 470, Mid, Paper);
        for (var i = 0; i < 3; i++)
            Sailboat(plate, 260 + (i * 310) + Float(dice, -50, 50), 540 + (i * 58), 240 + (i * 90), i == 1 ? Accent : Paper);
    }

    public static void Deep(Plate plate, Dice dice)
    {
        Water(plate, dice, -40, Dark, Mid);
        for (var i = 0; i < 60; i++)
        {
            var (x, y) = (Float(dice, 20, 1180), Float(dice, 60, 660));
            var length = Float(dice, 50, 120);
            Fish(plate, x, y, length, i % 7 == 0 ? Accent : i % 2 == 0 ? Pale : Mid);
        }

        Hills(plate, dice, Mid, 752, 30, 3);
        for (var i = 0; i < 36; i++)
        {
            var x = Float(dice, 0, 1200);
            plate.Gouge(Pale, x, 812, x + Float(dice, -36, 36), Float(dice, 600, 730), 13);
        }
    }

    public static void Rowing(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 300);
        Hills(plate, dice, Mid, 300, 74);
        Hills(plate, dice, Dark, 352, 24, 3);
        Water(plate, dice, 372, Mid, Paper);
        for (var boat = 0; boat < 2; boat++)
        {
            var (x, y) = (110f + (boat * Float(dice, 110, 230)), 490f + (boat * 176));
            plate.Area(boat == 0 ? Paper : Accent, [new(x, y - 6), new(x + 860, y - 6), new(x + 780, y + 24), new(x + 90, y + 24)]);
            for (var seat = 0; seat < 8; seat++)
            {
                var at = x + 120 + (seat * 82);
                plate.Area(Dark, [new(at, y), new(at + 34, y), new(at + 44, y - 64), new(at + 16, y - 66)]);
                plate.Disc(Dark, at + 33, y - 80, 16);
                plate.Line(Dark, at + 40, y - 44, at + 92, y - 10, 9);
                plate.Line(Dark, at + 66, y - 26, at - 34, y + 70, 4);
                plate.Line(boat == 0 ? Accent : Paper, at - 22, y + 58, at - 46, y + 82, 13);
            }
        }
    }

    private static void Freighter(Plate plate, Dice dice, float x, float y, float size)
    {
        plate.Area(Dark,
        [
            new(x, y - (64 * size)), new(x + (400 * size), y - (64 * size)), new(x + (436 * size), y - (84 * size)),
            new(x + (404 * size), y + (14 * size)), new(x + (26 * size), y + (14 * size)),
        ]);
        plate.Area(Accent, [new(x + (18 * size), y - (6 * size)), new(x + (412 * size), y - (6 * size)), new(x + (404 * size), y + (14 * size)), new(x + (26 * size), y + (14 * size))]);
        plate.Box(Paper, x + (24 * size), y - (160 * size), 70 * size, 96 * size);
        plate.Box(Accent, x + (40 * size), y - (196 * size), 30 * size, 36 * size);
        for (var window = 0; window < 3; window++)
            plate.Box(Dark, x + ((34 + (window * 18)) * size), y - (146 * size), 11 * size, 12 * size);
        for (var crate = 0; crate < 7; crate++)
        {
            var tall = (24 + (dice.Below(3) * 22)) * size;
            plate.Box(dice.Of([Mid, Pale, Accent]), x + ((112 + (crate * 40)) * size), y - (64 * size) - tall, 36 * size, tall);
        }
    }

    private static void Crane(Plate plate, float x, float ground, float height, Ink ink)
    {
        var top = ground - height;
        plate.Line(ink, x - 44, ground, x - 30, top, 11, 8);
        plate.Line(ink, x + 44, ground, x + 30, top, 11, 8);
        plate.Line(ink, x - 150, top, x + 120, top, 13);
        plate.Line(ink, x, top - 84, x - 148, top, 5);
        plate.Line(ink, x, top - 84, x + 118, top, 5);
        plate.Line(ink, x - 12, top, x, top - 88, 9, 6);
        for (var step = 0; step < 5; step++)
        {
            var (low, high) = (ground - (height * step / 5), ground - (height * (step + 1) / 5));
            plate.Line(ink, x - 42, low, x + 38, high, 4);
        }

        plate.Line(ink, x - 104, top, x - 104, top + (height * 0.4f), 3);
        plate.Box(ink, x - 124, top + (height * 0.4f), 40, 22);
    }

    private static void Lighthouse(Plate plate, float x, float ground, float height)
    {
        plate.Area(Paper, [new(x - 36, ground), new(x - 22, ground - height), new(x + 22, ground - height), new(x + 36, ground)]);
        for (var band = 0; band < 3; band++)
        {
            var (low, tall) = (ground - (height * (0.12f + (band * 0.3f))), height * 0.14f);
            plate.Area(Accent, [new(x - 35 + (band * 4), low), new(x - 33 + (band * 4), low - tall), new(x + 33 - (band * 4), low - tall), new(x + 35 - (band * 4), low)]);
        }

        plate.Box(Dark, x - 30, ground - height - 8, 60, 10);
        plate.Box(Pale, x - 15, ground - height - 40, 30, 32);
        plate.Area(Dark, [new(x - 23, ground - height - 40), new(x, ground - height - 66), new(x + 23, ground - height - 40)]);
    }

    private static void Sailboat(Plate plate, float x, float y, float height, Ink sail)
    {
        plate.Area(sail, [new(x + 4, y - 26), new(x + 4, y - height), new(x + (height * 0.42f), y - 26)]);
        plate.Area(Pale, [new(x - 6, y - 26), new(x - 2, y - (height * 0.86f)), new(x - (height * 0.28f), y - 26)]);
        plate.Line(Dark, x, y, x, y - height - 8, 6, 3);
        plate.Area(Dark, [new(x - (height * 0.34f), y - 18), new(x + (height * 0.44f), y - 18), new(x + (height * 0.34f), y + 14), new(x - (height * 0.24f), y + 14)]);
    }

    private static void Gull(Plate plate, float x, float y, float wing, Ink ink)
    {
        plate.Gouge(ink, x - wing, y - (wing * 0.4f), x, y, wing * 0.24f);
        plate.Gouge(ink, x, y, x + wing, y - (wing * 0.45f), wing * 0.24f);
    }

    private static void Fish(Plate plate, float x, float y, float length, Ink ink)
    {
        plate.Oval(ink, x, y, length / 2, length * 0.15f);
        plate.Area(ink, [new(x + (length * 0.38f), y), new(x + (length * 0.68f), y - (length * 0.2f)), new(x + (length * 0.6f), y), new(x + (length * 0.68f), y + (length * 0.2f))]);
        plate.Disc(Dark, x - (length * 0.34f), y - 2, length * 0.026f);
    }
}
