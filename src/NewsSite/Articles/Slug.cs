using System.Globalization;
using System.Text;

namespace NewsSite.Articles;

/// <summary>The readable last part of an address: lower case, words joined by hyphens, Unicode NFC.</summary>
internal static class Slug
{
    /// <summary>Characters, not bytes: long enough for a headline, short enough to be read in a message.</summary>
    public const int LengthLimit = 80;

    private static readonly Dictionary<char, string> Folded = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['ø'] = "o", ['œ'] = "oe", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['đ'] = "d",
        ['ı'] = "i", ['&'] = "-and-",
    };

    /// <summary>
    /// Latin letters lose their accents; letters of other scripts stay as they are (RFC 3987 lets an address hold
    /// them). Apostrophes vanish, everything else separates words.
    /// </summary>
    /// <returns>At most <see cref="LengthLimit"/> characters; "untitled" when nothing readable is left.</returns>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in Normalizable(text).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (Folded.TryGetValue(letter, out var plain))
                slug.Append(plain);
            else if (char.IsLetterOrDigit(letter) || (IsMark(letter) && FollowsOtherScript(slug)))
                slug.Append(letter);
            else if (!IsMark(letter) && letter is not ('\'' or '’' or 'ʼ'))
                slug.Append('-');
        }

        var words = slug.ToString().Normalize(NormalizationForm.FormC)
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "untitled" : JoinUpToLimit(words);
    }

    /// <summary>The slug itself for the first taker, then with "-2", "-3" … behind it.</summary>
    public static string Numbered(string slug, int number) =>
        number < 2 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");

    /// <summary>Half a surrogate pair and U+FFFE stand for no character, and normalisation throws on them.</summary>
    private static string Normalizable(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\uFFFE', StringComparison.Ordinal)
            ? string.Concat(text.Select(letter => char.IsSurrogate(letter) || letter == '\uFFFE' ? ' ' : letter))
            : text;

    private static string JoinUpToLimit(string[] words)
    {
        var slug = new StringBuilder(words[0][..Math.Min(words[0].Length, LengthLimit)]);
        foreach (var word in words.Skip(1).TakeWhile(word => slug.Length + 1 + word.Length <= LengthLimit))
            slug.Append('-').Append(word);
        return slug.ToString();
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool FollowsOtherScript(StringBuilder slug) => slug.Length > 0 && slug[^1] > 'ɏ';
}
