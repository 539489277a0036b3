using System.Globalization;
using NewsSite.Media.Making;

namespace NewsSite.Media.Social;

/// <summary>What is printed with on a social picture.</summary>
internal enum Ink
{
    Text,
    Accent,
}

/// <summary>A sheet of the paper's colour, on which words and rules are printed in two inks.</summary>
internal sealed class SocialSheet
{
    /// <summary>Steps between bare paper and full ink; both inks and the paper make the 256 colours of an indexed picture.</summary>
    private const int Steps = 127;

    /// <summary>The style sheet's paper and ink in the light.</summary>
    private const int PaperColour = 0xFDFCF9;
    private const int TextColour = 0x16171A;

    private readonly byte[] _pixels = new byte[SocialPicture.Width * SocialPicture.Height];

    public void Print(SetText text, int left, int top, Ink ink)
    {
        var coverage = text.Coverage.Span;
        for (var row = 0; row < text.Height; row++)
        {
            for (var column = 0; column < text.Width; column++)
                Put(left + column, top + row, coverage[(row * text.Width) + column] * Steps / byte.MaxValue, ink);
        }
    }

    public void Rule(int left, int top, int width, int height, Ink ink)
    {
        for (var row = top; row < top + height; row++)
        {
            for (var column = left; column < left + width; column++)
                Put(column, row, Steps, ink);
        }
    }

    /// <param name="accent">As <c>#rrggbb</c>.</param>
    public byte[] ToPng(string accent)
    {
        var accentColour = int.Parse(accent.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var colours = new int[1 + (2 * Steps)];
        for (var step = 0; step <= Steps; step++)
        {
            colours[step] = Mix(TextColour, step);
            if (step > 0)
                colours[Steps + step] = Mix(accentColour, step);
        }

        return IndexedPng.Encode(_pixels, SocialPicture.Width, SocialPicture.Height, colours);
    }

    private void Put(int x, int y, int step, Ink ink)
    {
        if (step > 0 && x is >= 0 and < SocialPicture.Width && y is >= 0 and < SocialPicture.Height)
            _pixels[(y * SocialPicture.Width) + x] = (byte)(ink == Ink.Accent ? Steps + step : step);
    }

    private static int Mix(int ink, int step)
    {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            var (paper, full) = ((PaperColour >> shift) & 255, (ink >> shift) & 255);
            mixed |= (paper + ((full - paper) * step / Steps)) << shift;
        }

        return mixed;
    }
}
