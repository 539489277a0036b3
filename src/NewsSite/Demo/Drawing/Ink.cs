namespace NewsSite.Demo.Drawing;

/// <summary>The inks of a print, paper among them. Their colours are a matter of the <see cref="Palette"/>.</summary>
internal enum Ink : byte
{
    Paper,
    Pale,
    Mid,
    Dark,
    Accent,
}

/// <summary>A colour for each <see cref="Ink"/>, 0xRRGGBB.</summary>
internal sealed record Palette(int[] Colours)
{
    /// <summary>Two or three inks on paper tone, chosen to stand on white as well as on black.</summary>
    public static readonly Palette[] All =
    [
        new([0xF0E9DA, 0xC5D0CB, 0x5F7F8C, 0x1E2B38, 0xC4553A]),
        new([0xF2EBDD, 0xDCCFB4, 0x8A8F6A, 0x2B3327, 0xB8492F]),
        new([0xEFE8DC, 0xD3C7BE, 0x9A6B5B, 0x33262B, 0xD09A3C]),
        new([0xEEEAE0, 0xBFCBD6, 0x4F6C94, 0x1B2440, 0xD8A541]),
        new([0xF1EADC, 0xCBD3B8, 0x5E8468, 0x1D3330, 0xCF6A42]),
        new([0xF2EADB, 0xD9C2AE, 0x7D7F8E, 0x2A2A38, 0xA83F3F]),
    ];
}
