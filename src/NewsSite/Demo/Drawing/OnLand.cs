using static NewsSite.Demo.Drawing.Ink;
using static NewsSite.Demo.Drawing.Motif;

namespace NewsSite.Demo.Drawing;

/// <summary>Pictures of country, roads and rails.</summary>
internal static class OnLand
{
    public static void Uplands(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 360);
        Hills(plate, dice, Mid, 380, 96);
        Slope(plate, dice, Pale, Mid, 360, 0.7f, 90);
        Hills(plate, dice, Accent, 540, 66);
        Slope(plate, dice, Paper, Accent, 520, -0.8f, 110);
        Hills(plate, dice, Dark, 680, 48);
        Slope(plate, dice, Mid, Dark, 660, 0.9f, 90);
        for (var i = 0; i < 7; i++)
            Tree(plate, dice, Dark, Float(dice, 30, 1170), 700, Float(dice, 110, 210), conifer: true);
    }

    public static void Fields(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 340);
        Hills(plate, dice, Mid, 340, 36);
        plate.Box(Accent, 0, 372, 1200, 428);
        var vanishing = Float(dice, 420, 780);
        for (var i = -16; i <= 16; i++)
            plate.Line(i % 2 == 0 ? Dark : Paper, vanishing + (i * 14), 372, vanishing + (i * 150), 810, 1.5f, 26, over: Accent);
        plate.Box(Dark, 0, 366, 1200, 8);
        for (var i = 0; i < 4; i++)
            Tree(plate, dice, Dark, Float(dice, 60, 1140), 374, Float(dice, 120, 230), conifer: false);
        var barn = Float(dice, 140, 900);
        plate.Box(Paper, barn, 306, 124, 64);
        plate.Area(Dark, [new(barn - 10, 308), new(barn + 62, 258), new(barn + 134, 308)]);
        plate.Box(Dark, barn + 44, 330, 36, 40);
    }

    public static void Coast(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 420);
        Water(plate, dice, 420, Mid, Paper);
        for (var i = 3; i >= 0; i--)
        {
            var left = 560 + (i * 150);
            plate.Area(i % 2 == 0 ? Dark : Mid,
                [new(left - 60, 810), new(left, 440 - (i * 18)), new(left + 60, 410 - (i * 26)), new(1210, 360 - (i * 18)), new(1210, 810)]);
        }

        Slope(plate, dice, Paper, Dark, 420, 0.12f, 170);
        for (var i = 0; i < 5; i++)
        {
            var (x, y) = (Float(dice, 60, 480), Float(dice, 520, 760));
            plate.Area(Dark, [new(x, y), new(x + 30, y - Float(dice, 40, 110)), new(x + 62, y - 20), new(x + 84, y)]);
        }
    }

    public static void Bridge(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 520);
        Hills(plate, dice, Mid, 430, 64);
        Water(plate, dice, 610, Mid, Paper);
        plate.Box(Dark, 0, 372, 1200, 34);
        for (var arch = 0; arch < 5; arch++)
        {
            var x = (arch * 264f) - 60;
            plate.Box(Dark, x, 400, 264, 254);
            plate.Oval(Pale, x + 132, 540, 104, 124);
            plate.Box(Pale, x + 28, 540, 208, 114);
            plate.Box(Mid, x + 28, 612, 208, 46);
            for (var stone = 0; stone < 16; stone++)
            {
                var (sx, sy) = (x + Float(dice, 2, 240), Float(dice, 412, 470));
                plate.Gouge(Mid, sx, sy, sx + 24, sy, 4, over: Dark);
            }
        }

        Train(plate, dice, Float(dice, 40, 240), 372);
    }

    public static void Railway(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 420);
        Hills(plate, dice, Mid, 400, 62);
        Slope(plate, dice, Pale, Mid, 400, 0.6f, 60);
        plate.Box(Accent, 0, 470, 1200, 330);
        for (var i = 0; i < 8; i++)
            plate.Line(Dark, 60 + (i * 160), 470, 60 + (i * 160), 250, 6);
        plate.Line(Dark, 0, 268, 1200, 262, 3);
        Train(plate, dice, Float(dice, 60, 200), 470);
        plate.Box(Dark, 0, 470, 1200, 9);
        for (var x = -20f; x < 1200; x += 46)
            plate.Area(Dark, [new(x, 496), new(x + 26, 496), new(x + 20, 512), new(x - 8, 512)]);
        for (var i = 0; i < 150; i++)
        {
            var (x, y) = (Float(dice, 0, 1200), Float(dice, 530, 800));
            plate.Gouge(dice.Percent(60) ? Dark : Paper, x, y, x + Float(dice, -14, 14), y - Float(dice, 20, 52), 5);
        }
    }

    public static void Mast(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 600, withSun: false);
        var x = Float(dice, 420, 780);
        for (var ring = 5; ring > 0; ring--)
        {
            plate.Disc(Accent, x, 170, ring * 84);
            plate.Disc(Pale, x, 170, (ring * 84) - 10);
        }

        Hills(plate, dice, Mid, 620, 46);
        Hills(plate, dice, Dark, 700, 36, 2);
        plate.Line(Dark, x - 84, 690, x - 6, 150, 12, 6);
        plate.Line(Dark, x + 84, 690, x + 6, 150, 12, 6);
        for (var step = 0; step < 8; step++)
        {
            float Half(int at) => 84 - (at * 9.6f);
            var (low, high) = (690 - (step * 66f), 690 - ((step + 1) * 66f));
            plate.Line(Dark, x - Half(step), low, x + Half(step + 1), high, 5);
            plate.Line(Dark, x + Half(step), low, x - Half(step + 1), high, 5);
        }

        plate.Line(Dark, x, 170, x, 66, 8, 3);
        for (var dish = 0; dish < 3; dish++)
            plate.Oval(dish == 1 ? Accent : Paper, x + (dish % 2 == 0 ? -36 : 34), 240 + (dish * 60), 22, 27);
    }

    public static void Turbines(Plate plate, Dice dice)
    {
        Sky(plate, dice, Pale, Paper, 520);
        Water(plate, dice, 560, Mid, Paper);
        for (var i = 0; i < 5; i++)
        {
            var (x, height) = (90 + (i * 250) + Float(dice, -40, 40), 250 + (i % 3 * 110f));
            plate.Line(Dark, x, 590, x, 590 - height, 13, 7);
            var turn = Float(dice, 0, 2);
            for (var blade = 0; blade < 3; blade++)
            {
                var angle = turn + (blade * MathF.Tau / 3);
                plate.Line(Dark, x, 590 - height, x + (MathF.Cos(angle) * height * 0.46f), 590 - height + (MathF.Sin(angle) * height * 0.46f), 14, 3);
            }

            plate.Disc(Accent, x, 590 - height, 10);
        }
    }

    public static void Dig(Plate plate, Dice dice)
    {
        Sky(plate, dice, Paper, Pale, 200, withSun: false);
        Ink[] layers = [Mid, Pale, Accent, Dark, Mid, Dark];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            Hills(plate, dice, layers[layer], 220 + (layer * 98), 16, 2);
            for (var i = 0; i < 70; i++)
            {
                var (x, y) = (Float(dice, 0, 1200), 246 + (layer * 98) + Float(dice, 0, 70));
                plate.Gouge(layers[layer] == Dark ? Mid : Dark, x, y, x + Float(dice, 12, 40), y + Float(dice, -3, 3), 4, layers[layer]);
            }
        }

        var pot = Float(dice, 380, 780);
        plate.Oval(Paper, pot, 610, 104, 122);
        plate.Box(Paper, pot - 46, 470, 92, 40);
        plate.Oval(Dark, pot, 470, 62, 15);
        plate.Oval(Paper, pot, 470, 48, 8);
        for (var band = 0; band < 3; band++)
            plate.Box(Accent, pot - 100, 572 + (band * 34), 200, 11, over: Paper);
        for (var x = -90f; x < 90; x += 26)
            plate.Line(Dark, pot + x, 583, pot + x + 13, 606, 5, over: Paper);
        Figure(plate, Dark, Float(dice, 120, 300), 226, 140);
        Figure(plate, Dark, Float(dice, 860, 1040), 226, 130);
    }

    private static void Train(Plate plate, Dice dice, float x, float rail)
    {
        for (var wagon = 0; wagon < 4; wagon++)
        {
            var at = x + (wagon * 232);
            plate.Box(wagon == 3 ? Dark : Accent, at, rail - 92, 222, 74);
            plate.Box(Dark, at, rail - 98, 222, 10);
            for (var window = 0; window < 6; window++)
                plate.Box(dice.Percent(80) ? Paper : Dark, at + 14 + (window * 34), rail - 76, 23, 26);
            plate.Disc(Dark, at + 44, rail - 13, 14);
            plate.Disc(Dark, at + 178, rail - 13, 14);
        }

        var front = x + (3 * 232) + 222;
        plate.Area(Dark, [new(front - 2, rail - 98), new(front + 34, rail - 52), new(front + 40, rail - 18), new(front - 2, rail - 18)]);
    }
}
