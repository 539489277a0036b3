using System.Globalization;
using System.Text;

namespace NewsSite.Search;

/// <summary>Reads text as the index does (FTS5's <c>unicode61 remove_diacritics 2</c>): which letters make a word, and which are the same.</summary>
internal static class Fold
{
    /// <summary>Accents that stand alone behind their letter, which the index leaves out.</summary>
    private const int FirstAccent = 0x300;

    private const int LastAccent = 0x331;

    /// <summary>Letters, digits and what belongs to them; everything else stands between words.</summary>
    private static bool IsOfWord(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The word in small letters, Latin ones without accents: the index folds those of no other script.</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
            return string.Create(word.Length, word, static (folded, letters) => letters.ToLowerInvariant(folded));

        var letters = new StringBuilder(word.Length);
        foreach (var letter in new string(word).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (letter.Value is >= FirstAccent and <= LastAccent)
                continue;
            var plain = letter.ToString().Normalize(NormalizationForm.FormD)[0];
            letters.Append(char.IsAsciiLetter(plain) ? char.ToLowerInvariant(plain).ToString() : Rune.ToLowerInvariant(letter).ToString());
        }

        return letters.ToString();
    }

    /// <summary>Where the words of a text begin and end.</summary>
    public static IReadOnlyList<Range> Words(string text)
    {
        var words = new List<Range>(text.Length / 5);
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            var (isOfWord, length) = char.IsAscii(text[at]) ? (char.IsAsciiLetterOrDigit(text[at]), 1) : At(text, at);
            if (isOfWord)
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                words.Add(start..at);
                start = -1;
            }

            at += length;
        }

        if (start >= 0)
            words.Add(start..text.Length);
        return words;
    }

    /// <summary>Half a pair of surrogates is no letter.</summary>
    private static (bool IsOfWord, int Length) At(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var letter) ? (IsOfWord(letter), letter.Utf16SequenceLength) : (false, 1);
}
