using System.Runtime.CompilerServices;

namespace NewsSite.Demo.Drawing;

/// <summary>
/// Prints of a plate as indexed pixels. Where inks meet within a pixel, its two commonest are mixed in eighths, so that
/// a print has few colours, smooth edges and a small file.
/// </summary>
internal static class Print
{
    private const int Inks = 5;
    private const int Steps = 8;

    private static readonly byte[] Mixtures = NumberMixtures();

    /// <summary>Colours by pixel value, 0xRRGGBB.</summary>
    public static int[] Colours(Palette palette)
    {
        var colours = new int[256];
        for (var more = 0; more < Inks; more++)
        {
            for (var less = 0; less < Inks; less++)
            {
                for (var part = 0; part <= Steps / 2; part++)
                    colours[Mixtures[Key(more, less, part)]] = Mix(palette.Colours[more], palette.Colours[less], part);
            }
        }

        return colours[..ColourCount];
    }

    public static int HeightOf(int width) => Plate.Height / (Plate.Width / width);

    public static int ColourCount => 1 + Mixtures.Max();

    /// <remarks>Compiled at full strength at once: it runs long, but not often enough to be found hot in time.</remarks>
    /// <param name="width">480, 960, 1600 or 2400: a whole part of the plate's.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte[] Of(Plate plate, int width)
    {
        var size = Plate.Width / width;
        var height = HeightOf(width);
        var pixels = new byte[width * height];
        var points = plate.Points;
        ReadOnlySpan<int> samples = size switch { 2 => [0, 1], 3 => [0, 1, 2], 5 => [0, 2, 4], _ => [1, 3, 6, 8] };
        Span<int> counts = stackalloc int[Inks];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var corner = (y * size * Plate.Width) + (x * size);
                if (IsOneInk(points, corner, size))
                {
                    pixels[(y * width) + x] = (byte)points[corner];
                    continue;
                }

                counts.Clear();
                foreach (var down in samples)
                {
                    foreach (var right in samples)
                        counts[(int)points[corner + (down * Plate.Width) + right]]++;
                }

                pixels[(y * width) + x] = Pixel(counts, samples.Length * samples.Length);
            }
        }

        return pixels;
    }

    /// <summary>Most pixels are; a look at every row of them spares the counting.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOneInk(ReadOnlySpan<Ink> points, int corner, int size)
    {
        var ink = points[corner];
        for (var row = 0; row < size; row++)
        {
            if (points.Slice(corner + (row * Plate.Width), size).ContainsAnyExcept(ink))
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Pixel(ReadOnlySpan<int> counts, int all)
    {
        int more = 0, less = 0, most = -1, second = -1;
        for (var ink = 0; ink < counts.Length; ink++)
        {
            if (counts[ink] > most)
                (less, second, more, most) = (more, most, ink, counts[ink]);
            else if (counts[ink] > second)
                (less, second) = (ink, counts[ink]);
        }

        return most == all ? (byte)more : Mixtures[Key(more, less, ((second * Steps) + (most / 2)) / (most + second))];
    }

    private static int Key(int more, int less, int part) => (((more * Inks) + less) * (Steps + 1)) + part;

    private static byte[] NumberMixtures()
    {
        var numbers = new byte[Inks * Inks * (Steps + 1)];
        var next = Inks;
        for (var more = 0; more < Inks; more++)
        {
            for (var less = 0; less < Inks; less++)
            {
                for (var part = 0; part <= Steps / 2; part++)
                    numbers[Key(more, less, part)] = (byte)(part == 0 || more == less ? more : next++);
            }
        }

        return numbers;
    }

    private static int Mix(int more, int less, int part)
    {
        var colour = 0;
        for (var shift = 0; shift <= 16; shift += 8)
        {
            var mixed = ((((more >> shift) & 255) * (Steps - part)) + (((less >> shift) & 255) * part) + (Steps / 2)) / Steps;
            colour |= mixed << shift;
        }

        return colour;
    }
}
