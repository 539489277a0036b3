using System.Text;

namespace NewsSite.Media.Social;

/// <summary>Which way a text is written.</summary>
internal static class Script
{
    /// <summary>The first letter that has a direction decides, as it does where text is set (Unicode's P2 and P3).</summary>
    public static bool IsFromTheRight(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRight(rune.Value))
                return true;
            if (Rune.IsLetter(rune))
                return false;
        }

        return false;
    }

    /// <summary>Hebrew, Arabic and their neighbours; their presentation forms; the old scripts and Adlam of the first plane.</summary>
    private static bool IsRight(int letter) =>
        letter is >= 0x0590 and <= 0x08FF and not (>= 0x0660 and <= 0x0669)
        || letter is >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
