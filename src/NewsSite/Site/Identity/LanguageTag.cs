using System.Globalization;

namespace NewsSite.Site.Identity;

/// <summary>BCP 47 tags.</summary>
internal static class LanguageTag
{
    /// <summary>It has the form of a tag, and this machine knows the language.</summary>
    public static bool IsKnown(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            && Culture(tag) is not null;
    }

    /// <summary>The language's name in English, such as "British English" for en-GB; the tag itself where it has none.</summary>
    public static string NameOf(string tag) => Culture(tag)?.EnglishName ?? tag;

    private static CultureInfo? Culture(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
